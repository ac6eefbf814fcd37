package org.mailian.patient.masking;

import static org.mailian.patient.masking.Sureness.CERTAIN;
import static org.mailian.patient.masking.Sureness.LIKELY;
import static org.mailian.patient.masking.Sureness.POSSIBLE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where somebody lives, works or was treated: by a label, or by the steps of an address. */
final class PlaceRules {

    private static final String HAN = "\\p{IsHan}";
    private static final String DETAIL = "[0-9a-z\u4E00二三四五六七八九十百]{1,5}(?:组|号楼|号|栋|幢|单元|室|弄|队|社|巷|层)";
    private static final String UPPER = HAN + "{2,12}(?:自治区|自治州|省|市|县|旗|镇|乡|街道)";
    private static final String LOWER = HAN + "{1,8}(?:村|屯|庄|路|大街|街|大道|胡同|巷|里弄|弄|小区|社区|花园|新村|公寓|家园|苑|街)";
    private static final String TAIL = "(?:\\s?" + HAN + "{1,6}区)?(?:\\s?" + LOWER + ")?(?:\\s?第?" + DETAIL + "){0,5}";

    private static final Pattern LABELLED =
            Pattern.compile("(?:家庭住址|家庭地址|现住址|现住|住址|居住地|居住地址|联系地址|通讯地址|通信地址|户籍地址|户籍地?|户口所在地|籍贯|地址|家住|住在|住于|address)"
                    + "[\\s:]{0,3}(?:是|为)?\\s?(?<it>" + HAN + "[\\p{IsHan}0-9a-z#-]{1,40}(?:\\s?" + DETAIL + "){0,4})");
    private static final Pattern LABELLED_SPARSE = Pattern.compile("地址|住址|居住地|户籍|籍贯|户口所在地|address");
    private static final Pattern STEPS = Pattern.compile("(?<it>(?:" + UPPER + "\\s?){1,4}(?:" + HAN + "{1,6}区\\s?)?(?:"
            + LOWER + "\\s?(?:第?" + DETAIL + "\\s?){0,5}|(?:第?" + DETAIL + "\\s?){1,5}))");
    private static final Pattern DOOR =
            Pattern.compile("(?<it>" + LOWER + "\\s?第?" + DETAIL + "(?:\\s?第?" + DETAIL + "){0,4})");
    private static final Pattern VILLAGE = Pattern.compile("(?<it>" + HAN + "{2,4}(?:村|屯|小区|社区))(?!医|卫生|委会)");
    private static final Pattern INSTITUTION = Pattern.compile("(?<it>" + HAN
            + "{2,16}(?:医院|卫生院|卫生室|卫生所|卫生服务中心|卫生服务站|诊所|门诊部|保健院|疗养院|养老院|敬老院|福利院|大学|学院|中学|小学|幼儿园|公司|派出所))");

    /** Words after which an address begins, and words that are not part of one. */
    private static final Pattern BEFORE = Pattern.compile(
            "患者|病人|家属|家住|现住|住在|住于|居住|住址|地址|位于|来自|返回|回到|建议转?|联系|转诊|送到|送至|送往|转到|转至|转往|转入|前往|就诊于|住院于|工作于|毕业于|就读于|就诊|入住|"
                    + "在|于|到|至|往|去|自|从|由|是|为|系|的|及|和|与|经|让|请|向|给|被|住|赴|回|曾|来|已|将|因|后|前|年|月|日|时|我|该|本|某|诉");

    private static final Pattern NOBODYS = Pattern.compile(
            "(?:上级|当地|外地|外|我|本|贵|该|某|转诊|下级|基层|三甲|三级|二级|综合|专科|县|市|省|区|镇|乡|村|社区|乡镇|中心|人民|中|县人民|市人民|省人民|区人民|附属|教学|大|儿童|妇幼|县级|市级|省级|多家|两家|各|其他|兄弟|牵头|成员|协作|三|二|一|级|甲等)*"
                    + "(?:医院|卫生院|卫生室|卫生所|卫生服务中心|卫生服务站|诊所|门诊部|保健院|学院|大学|中学|小学|公司)");

    private PlaceRules() {}

    static List<IdentitySpan> find(String text) {
        var found = new ArrayList<IdentitySpan>();
        LABELLED.matcher(text).results().forEach(it -> {
            var sure = LABELLED_SPARSE
                    .matcher(text.substring(it.start(), it.start("it")))
                    .find();
            found.add(new IdentitySpan(
                    it.start("it"), it.end("it"), IdentityKind.ADDRESS, sure ? CERTAIN : LIKELY, null));
        });
        add(STEPS, LIKELY, text, found);
        add(DOOR, LIKELY, text, found);
        add(VILLAGE, POSSIBLE, text, found);
        institutions(text, found);
        return found;
    }

    private static void add(Pattern pattern, Sureness sureness, String text, List<IdentitySpan> into) {
        pattern.matcher(text).results().forEach(it -> {
            var start = begin(text, it.start("it"), it.end("it"));
            if (it.end("it") - start >= 3 && !Lexicon.begins(text, start)) {
                into.add(new IdentitySpan(start, it.end("it"), IdentityKind.ADDRESS, sureness, null));
            }
        });
    }

    private static void institutions(String text, List<IdentitySpan> into) {
        INSTITUTION.matcher(text).results().forEach(it -> {
            var start = begin(text, it.start("it"), it.end("it") - 2);
            var name = text.substring(start, it.end("it"));
            if (name.length() > 3 && !NOBODYS.matcher(name).matches()) {
                into.add(new IdentitySpan(start, it.end("it"), IdentityKind.INSTITUTION, LIKELY, null));
            }
        });
    }

    /** Where the name begins in a run of characters that begins with other words. */
    private static int begin(String text, int from, int to) {
        var start = from;
        var word = BEFORE.matcher(text).region(from, to);
        while (word.find()) {
            start = word.end();
        }
        return start;
    }
}
