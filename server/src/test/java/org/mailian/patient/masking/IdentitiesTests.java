package org.mailian.patient.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTests {

    static final KnownPerson PATIENT = new KnownPerson(
            IdentityKind.PATIENT_NAME,
            "王小明",
            List.of("980221195603121018", "MZ26110087"),
            List.of("10000030007"),
            List.of("清溪县大岭镇鹰嘴岩村 92 号"),
            LocalDate.of(1956, 3, 12));
    static final KnownPerson SON = KnownPerson.relative("王建", "10000030014");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王小明",
                "王 小 明",
                "王　小　明",
                "王·小明",
                "王小 明",
                "Wang Xiaoming",
                "WANG XIAO MING",
                "wangxiaoming",
                "WANG^XIAOMING",
                "Xiaoming Wang",
                "Wáng Xiǎomíng",
                "王某某",
                "王某",
                "王××",
                "王**",
                "王*明",
                "王\u200B小明"
            })
    void knownNameIsFoundInEveryWriting(String written) {
        var text = "昨日" + written + "，复查。";

        assertThat(Identities.find(text, List.of(PATIENT)))
                .extracting(it -> text.substring(it.start(), it.end()), IdentitySpan::kind, IdentitySpan::person)
                .containsExactly(tuple(written, IdentityKind.PATIENT_NAME, "known-0"));
    }

    @ParameterizedTest
    @CsvSource({
        "980221195603121018, IDENTITY_NUMBER",
        "９８０２２１１９５６０３１２１０１８, IDENTITY_NUMBER",
        "980221 19560312 1018, IDENTITY_NUMBER",
        "980221-19560312-1018, IDENTITY_NUMBER",
        "100 0003 0007, PHONE",
        "100-0003-0007, PHONE",
        "一〇〇〇〇〇三〇〇〇七, PHONE",
        "mz 2611 0087, RECORD_NUMBER",
        "清溪县大岭镇鹰嘴岩村92号, ADDRESS",
        "大岭镇鹰嘴岩村, ADDRESS",
        "鹰嘴岩村９２号, ADDRESS",
        "1956-03-12, BIRTH_DATE",
        "1956/3/12, BIRTH_DATE",
        "1956年3月12日, BIRTH_DATE",
        "19560312, BIRTH_DATE",
        "56.3.12, BIRTH_DATE",
        "一九五六年三月十二日, BIRTH_DATE",
        "'March 12, 1956', BIRTH_DATE"
    })
    void knownFactIsFoundInEveryWriting(String written, IdentityKind kind) {
        var text = "资料，" + written + "，完";

        assertThat(Identities.find(text, List.of(PATIENT)))
                .extracting(it -> text.substring(it.start(), it.end()), IdentitySpan::kind)
                .containsExactly(tuple(written, kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"大爷", "先生", "老师", "同志", "伯伯"})
    void familyNameWithATitleIsThePatient(String title) {
        assertThat(Identities.find("王" + title + "今天好多了", List.of(PATIENT)))
                .extracting(IdentitySpan::start, IdentitySpan::end, IdentitySpan::person)
                .containsExactly(tuple(0, 1, "known-0"));
    }

    @Test
    void everybodyKnownIsToldApart() {
        var text = "患者王小明，其子王建签字，电话100 0003 0014";

        assertThat(Masking.apply(text, Identities.find(text, List.of(PATIENT, SON))))
                .isEqualTo("患者甲，其子家属1签字，电话***");
    }

    @Test
    void shortNameInsideAWordIsOnlyPossible() {
        var known = new KnownPerson(IdentityKind.PATIENT_NAME, "高明", List.of(), List.of(), List.of(), null);
        var spans = Identities.find("血压升高明显，患者高明诉头痛", List.of(known));

        assertThat(spans)
                .extracting(IdentitySpan::start, IdentitySpan::sureness)
                .containsExactly(tuple(3, Sureness.POSSIBLE), tuple(9, Sureness.CERTAIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "患者高血压10年",
                "患者白细胞升高",
                "患者黄疸加深",
                "钟声响起",
                "患者钟声响起时头晕",
                "患者于昨日入院",
                "患者曾口服阿司匹林",
                "患者时有胸闷",
                "患者常感乏力",
                "患者平卧位",
                "患者左侧肢体无力",
                "患者全身水肿",
                "患者明显消瘦",
                "患者安静入睡",
                "患者易疲劳",
                "患者石膏固定",
                "患者胡言乱语",
                "患者应用头孢",
                "患者查体合作",
                "患者步入病房",
                "患者雷尼替丁过敏",
                "医生查房",
                "护士经口喂药",
                "女儿常住外地",
                "母亲有糖尿病",
                "其子宫增大",
                "其子宫肌瘤",
                "建议转上级医院",
                "家属和缓解释",
                "患者双下肢水肿",
                "患者金黄色痰",
                "专家门诊",
                "值班医生",
                "全科医生",
                "当地医院",
                "上级医院",
                "人民医院",
                "5mm×3mm",
                "120/80mmHg",
                "2026-11-20 10:31",
                "卧床3天",
                "床旁超声",
                "ST段抬高",
                "左前降支",
                "1周前",
                "年龄68岁",
                "12床旁",
                "血小板300×10^9/L",
                "姓名：不详",
                "姓名：未知"
            })
    void medicineIsNoIdentity(String text) {
        assertThat(Identities.find(text, List.of())).isEmpty();
    }

    @Test
    void noDiagnosisIsAName() throws IOException {
        var resource = Objects.requireNonNull(getClass().getResourceAsStream("/codes/icd10.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (var line : lines.lines().filter(it -> !it.startsWith("#")).toList()) {
                var diagnosis = line.split(",")[1];

                assertThat(Identities.find("患者" + diagnosis + "。诊断：" + diagnosis + "，" + diagnosis + "病史", List.of()))
                        .as(diagnosis)
                        .isEmpty();
            }
        }
    }

    @Test
    void checkDigitMakesANumberCertain() {
        assertThat(Identities.find("11010519491231002X", List.of()).getFirst().sureness())
                .isEqualTo(Sureness.CERTAIN);
        assertThat(Identities.find("110105194912310021", List.of()).getFirst().sureness())
                .isEqualTo(Sureness.LIKELY);
        assertThat(Identities.find("110105194913310021", List.of())).isEmpty();
    }

    @Test
    void longTextsTakeNoLongTime() {
        var text = "患者王小明，男，68岁，住清溪县大岭镇，高血压10年，请张主任会诊。aaaa1111 ".repeat(2_000);

        assertTimeout(Duration.ofSeconds(20), () -> Identities.find(text, List.of(PATIENT)));
    }
}
