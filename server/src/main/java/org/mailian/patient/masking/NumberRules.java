package org.mailian.patient.masking;

import static org.mailian.patient.masking.Sureness.CERTAIN;
import static org.mailian.patient.masking.Sureness.LIKELY;
import static org.mailian.patient.masking.Sureness.POSSIBLE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mailian.patient.IdentityNumber;

/** Numbers of people, by their checksum, their shape or the label before them; dates of birth, and beds. */
final class NumberRules {

    private static final String GAP = "[\\s:#\u3001_-]{0,4}(?:是|为)?[\\s:]{0,2}";
    private static final String DATE =
            "(?:1[89]|20)[0-9]{2}\\s?[./年-]\\s?[01]?[0-9](?:\\s?[./月-]\\s?[0-3]?[0-9]日?|月)?|(?:1[89]|20)[0-9]{6}(?![0-9])";

    /** @param kind what the group {@code it}, or the whole, is */
    private record Shape(Pattern pattern, IdentityKind kind, Sureness sureness) {

        static Shape of(IdentityKind kind, Sureness sureness, String pattern) {
            return new Shape(Pattern.compile(pattern), kind, sureness);
        }

        void find(String text, List<IdentitySpan> into) {
            var match = pattern.matcher(text);
            while (match.find()) {
                into.add(new IdentitySpan(match.start("it"), match.end("it"), kind, sureness, null));
            }
        }
    }

    private static final Pattern LONG = Pattern.compile(
            "(?<![0-9])(?<it>[0-9]{6}[ -]?(?:1[89]|20)[0-9]{2}[ -]?[01][0-9][0-3][0-9][ -]?[0-9]{3}[0-9x])(?![0-9a-z])");
    private static final Pattern SHORT =
            Pattern.compile("(?<![0-9a-z.])(?<it>[1-9][0-9]{5}[0-9]{2}[01][0-9][0-3][0-9][0-9]{3})(?![0-9a-z])");

    private static final List<Shape> SHAPES = List.of(
            Shape.of(
                    IdentityKind.IDENTITY_NUMBER,
                    CERTAIN,
                    "(?:身份证件?|证件|身份)(?:号码|编号|号)?" + GAP + "(?<it>[0-9]{15}(?:[0-9]{2}[0-9x])?)(?![0-9])"),
            Shape.of(
                    IdentityKind.DOCUMENT_NUMBER,
                    CERTAIN,
                    "(?:护照|passport|通行证|军官证|士兵证|警官证|驾驶证|驾照|户口簿|户口本|居留证|居住证|台胞证|回乡证|出生证|出生医学证明|残疾证|证件)"
                            + "(?:号码|编号|no\\.?|号)?" + GAP + "(?<it>(?:[军武士海空文]字第?)?[0-9a-z-]{6,20})"),
            Shape.of(IdentityKind.DOCUMENT_NUMBER, LIKELY, "(?<it>[军武士海空文]字第?\\s?[0-9]{6,8})\\s?号?"),
            Shape.of(
                    IdentityKind.DOCUMENT_NUMBER,
                    POSSIBLE,
                    "(?<![a-z0-9])(?<it>(?:[egdsp]|e[a-z])[0-9]{7,8})(?![a-z0-9])"),
            Shape.of(
                    IdentityKind.RECORD_NUMBER,
                    CERTAIN,
                    "(?:(?:住院|门诊|病案|病历|就诊|登记|检查|影像|放射|超声|心电|病理|条码|条形码|标本|样本|检验|申请单|就诊卡|诊疗卡|健康卡|医保卡?|社保卡?|医疗保险|"
                            + "新农合|合作医疗|银行卡|流水|挂号|急诊|体检|患者|病人|档案|建档|随访)(?:编?号码?|编码|id|卡号)"
                            + "|(?<![a-z])(?:mrn|patient\\s?id|accession(?:\\s?(?:number|no\\.?))?|hospital\\s?(?:number|no\\.?)|id))"
                            + GAP + "(?<it>[a-z]{0,4}-?[0-9][0-9a-z-]{2,23})"),
            Shape.of(
                    IdentityKind.PHONE,
                    CERTAIN,
                    "(?:电话|手机|座机|号码|联系方式|致电|拨打|热线|tel|phone|mobile)(?:号码|号)?" + GAP
                            + "(?<it>(?:\\+?86[ -]?)?[0-9(][0-9() -]{5,16}[0-9])(?![0-9])"),
            Shape.of(
                    IdentityKind.PHONE,
                    LIKELY,
                    "(?<![0-9a-z.])(?<it>(?:(?:\\+|00)?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4})(?![0-9])"),
            Shape.of(
                    IdentityKind.PHONE,
                    LIKELY,
                    "(?<![0-9a-z.])(?<it>\\(?0(?:10|2[0-9]|[3-9][0-9]{2})\\)?[ -]?[2-8][0-9]{2,3}[ -]?[0-9]{4})(?![0-9])"),
            Shape.of(
                    IdentityKind.ACCOUNT,
                    CERTAIN,
                    "(?<it>[a-z0-9._+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,4})"),
            Shape.of(
                    IdentityKind.ACCOUNT,
                    CERTAIN,
                    "(?:微信号?|weixin|wechat|(?<![a-z])(?:wx|vx|qq))(?:号码|号)?" + GAP
                            + "(?<it>[a-z][a-z0-9_-]{5,19}|[0-9]{5,13})(?![a-z0-9])"),
            Shape.of(
                    IdentityKind.BIRTH_DATE,
                    CERTAIN,
                    "(?:出生(?:日期|年月日|年月|时间)?|生于|生日|(?<![a-z])(?:dob|date\\s?of\\s?birth|birth\\s?date|born))" + GAP
                            + "(?:on\\s)?(?<it>" + DATE + ")"),
            Shape.of(IdentityKind.BIRTH_DATE, CERTAIN, "(?<![0-9])(?<it>" + DATE + ")\\s?(?:出生|生(?=[,;\u3002\\s)]|$))"),
            Shape.of(IdentityKind.BED, LIKELY, "(?<![0-9.年月])(?<it>(?:加|\\+)?\\s?[0-9]{1,3}\\s?床)(?![旁边位日头单被垫上])"),
            Shape.of(
                    IdentityKind.BED,
                    CERTAIN,
                    "(?:床号|床位号|床位)" + GAP + "(?<it>[a-z]?[+]?[0-9]{1,3}(?:-[0-9]{1,2})?床?)(?![0-9])"));

    private NumberRules() {}

    static List<IdentitySpan> find(String text) {
        var found = new ArrayList<IdentitySpan>();
        SHAPES.forEach(it -> it.find(text, found));
        LONG.matcher(text).results().forEach(it -> {
            var sureness = longNumber(it.group().replaceAll("[ -]", ""));
            if (sureness != null) {
                found.add(new IdentitySpan(it.start(), it.end(), IdentityKind.IDENTITY_NUMBER, sureness, null));
            }
        });
        SHORT.matcher(text).results().forEach(it -> {
            if (day("19" + it.group().substring(6, 12))) {
                found.add(new IdentitySpan(it.start(), it.end(), IdentityKind.IDENTITY_NUMBER, LIKELY, null));
            }
        });
        return found;
    }

    /** Sure by its check digit (rules 6.1); with a wrong one it may have been mistyped. */
    private static @Nullable Sureness longNumber(String digits) {
        if (!day(digits.substring(6, 14))) {
            return null;
        }
        return Character.toUpperCase(digits.charAt(17)) == IdentityNumber.check(digits) ? CERTAIN : LIKELY;
    }

    private static boolean day(String digits) {
        try {
            LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
