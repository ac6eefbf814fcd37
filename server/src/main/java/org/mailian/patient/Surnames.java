package org.mailian.patient;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Family names: those of two characters, and those that are not read as the character is elsewhere. */
public final class Surnames {

    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "司空", "令狐", "宇文", "长孙", "夏侯", "轩辕", "端木", "南宫",
            "独孤", "呼延", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "公羊", "闻人", "万俟", "赫连", "钟离", "闾丘", "鲜于", "拓跋",
            "百里", "东郭", "西门", "第五", "梁丘", "左丘");

    /** Only the readings a family name has; where families differ, all of them. Syllables stand apart. */
    private static final Map<String, List<String>> READINGS = Map.ofEntries(
            Map.entry("单", List.of("shan")),
            Map.entry("曾", List.of("zeng")),
            Map.entry("仇", List.of("qiu")),
            Map.entry("解", List.of("xie")),
            Map.entry("查", List.of("zha")),
            Map.entry("盖", List.of("ge", "gai")),
            Map.entry("区", List.of("ou")),
            Map.entry("任", List.of("ren")),
            Map.entry("华", List.of("hua")),
            Map.entry("朴", List.of("piao")),
            Map.entry("覃", List.of("qin", "tan")),
            Map.entry("乐", List.of("yue", "le")),
            Map.entry("折", List.of("she")),
            Map.entry("员", List.of("yun")),
            Map.entry("秘", List.of("bi")),
            Map.entry("冼", List.of("xian")),
            Map.entry("洗", List.of("xian")),
            Map.entry("翟", List.of("zhai", "di")),
            Map.entry("召", List.of("shao")),
            Map.entry("纪", List.of("ji")),
            Map.entry("燕", List.of("yan")),
            Map.entry("应", List.of("ying")),
            Map.entry("干", List.of("gan")),
            Map.entry("种", List.of("chong")),
            Map.entry("缪", List.of("miao", "mou")),
            Map.entry("牟", List.of("mou", "mu")),
            Map.entry("谌", List.of("chen", "shen")),
            Map.entry("隗", List.of("wei", "kui")),
            Map.entry("郗", List.of("xi", "chi")),
            Map.entry("郇", List.of("xun", "huan")),
            Map.entry("车", List.of("che")),
            Map.entry("宁", List.of("ning")),
            Map.entry("柏", List.of("bai", "bo")),
            Map.entry("那", List.of("na")),
            Map.entry("葛", List.of("ge")),
            Map.entry("瞿", List.of("qu")),
            Map.entry("句", List.of("gou")),
            Map.entry("勾", List.of("gou")),
            Map.entry("祭", List.of("zhai")),
            Map.entry("撒", List.of("sa")),
            Map.entry("阚", List.of("kan")),
            Map.entry("贾", List.of("jia")),
            Map.entry("俞", List.of("yu")),
            Map.entry("石", List.of("shi")),
            Map.entry("沈", List.of("shen")),
            Map.entry("叶", List.of("ye")),
            Map.entry("盛", List.of("sheng")),
            Map.entry("臧", List.of("zang")),
            Map.entry("藏", List.of("zang")),
            Map.entry("尉", List.of("wei")),
            Map.entry("黑", List.of("he", "hei")),
            Map.entry("卜", List.of("bu")),
            Map.entry("都", List.of("du")),
            Map.entry("相", List.of("xiang")),
            Map.entry("长", List.of("chang")),
            Map.entry("行", List.of("xing")),
            Map.entry("尉迟", List.of("yu chi")),
            Map.entry("万俟", List.of("mo qi")),
            Map.entry("长孙", List.of("zhang sun")),
            Map.entry("单于", List.of("chan yu")),
            Map.entry("澹台", List.of("tan tai")),
            Map.entry("令狐", List.of("ling hu")),
            Map.entry("鲜于", List.of("xian yu")));

    private Surnames() {}

    /** How many characters of the name are the family name: two for 欧阳 and its like, otherwise one. */
    public static int length(String name) {
        return name.length() > 2 && COMPOUND.contains(name.substring(0, 2)) ? 2 : 1;
    }

    /** How the family name is read when that is not as its characters are elsewhere. */
    public static Optional<List<String>> readings(String surname) {
        return Optional.ofNullable(READINGS.get(surname));
    }
}
