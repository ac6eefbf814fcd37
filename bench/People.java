/** Invented names with their spellings, always the same for the same number. Surnames are as uneven as they are in life. */
final class People {

    private static final String[][] SURNAMES = words(
            "王 wang 李 li 张 zhang 刘 liu 陈 chen 杨 yang 黄 huang 赵 zhao 吴 wu 周 zhou 徐 xu 孙 sun 马 ma 朱 zhu 胡 hu 郭 guo 何 he"
                    + " 高 gao 林 lin 罗 luo 郑 zheng 梁 liang 谢 xie 宋 song 唐 tang 许 xu 韩 han 冯 feng 邓 deng 曹 cao 彭 peng"
                    + " 曾 zeng 肖 xiao 田 tian 董 dong 袁 yuan 潘 pan 于 yu 蒋 jiang 蔡 cai 余 yu 杜 du 叶 ye 程 cheng 苏 su 魏 wei");
    private static final String[][] GIVEN = words(
            "伟 wei 芳 fang 娜 na 敏 min 静 jing 丽 li 强 qiang 磊 lei 军 jun 洋 yang 勇 yong 艳 yan 杰 jie 娟 juan 涛 tao 明 ming"
                    + " 超 chao 秀 xiu 霞 xia 平 ping 刚 gang 桂 gui 英 ying 华 hua 玉 yu 兰 lan 建 jian 国 guo 文 wen 志 zhi"
                    + " 春 chun 海 hai 云 yun 山 shan 石 shi 松 song 梅 mei 雪 xue 晨 chen 宁 ning 安 an 康 kang 福 fu 禄 lu 寿 shou"
                    + " 启 qi 东 dong 南 nan 西 xi 北 bei 金 jin 木 mu 水 shui 火 huo 土 tu");

    record Name(String text, String masked, String pinyin, String initials) {}

    private People() {}

    static Name name(long number) {
        var bits = Numbers.mix(number);
        // the square makes the first surnames frequent, the last ones rare
        var share = (bits >>> 40) / (double) (1 << 24);
        var surname = SURNAMES[(int) (share * share * SURNAMES.length)];
        var first = GIVEN[(int) (bits & 0xffff) % GIVEN.length];
        var second = GIVEN[(int) (bits >>> 16 & 0xffff) % GIVEN.length];
        return new Name(
                surname[0] + first[0] + second[0],
                surname[0] + "**",
                surname[1] + first[1] + second[1],
                "" + surname[1].charAt(0) + first[1].charAt(0) + second[1].charAt(0));
    }

    private static String[][] words(String text) {
        var parts = text.split(" ");
        var words = new String[parts.length / 2][];
        for (var word = 0; word < words.length; word++) {
            words[word] = new String[] {parts[2 * word], parts[2 * word + 1]};
        }
        return words;
    }
}
