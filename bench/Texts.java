import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What the application writes as JSON, written here by hand: of the same form and size. */
final class Texts {

    static final String POLICY = "referral@national:1";
    static final String RUNGS = """
            [{"to": "PERSON", "afterDue": "PT0S"}, {"to": "DUTY_OFFICER", "afterDue": "PT15M"}, \
            {"to": "DEPARTMENT_HEAD", "afterDue": "PT45M"}, {"to": "CENTRE", "afterDue": "PT1H30M"}]""";

    private static final Map<Region.Place, String> PARTIES = new ConcurrentHashMap<>();

    private Texts() {}

    static String subject(History.Past it, History history) {
        return """
                {"patient":"%s","name":"%s","maskedName":"%s","sex":"1","birthDate":"%s","pinyin":"%s","initials":"%s"}"""
                .formatted(
                        it.patient(),
                        it.name().text(),
                        it.name().masked(),
                        history.birthDate(it.number() % history.patients()),
                        it.name().pinyin(),
                        it.name().initials());
    }

    static String party(Region.Place it) {
        return PARTIES.computeIfAbsent(it, Texts::written);
    }

    private static String written(Region.Place it) {
        return """
                {"institution":{"id":"%s","name":"%s","nameEn":"%s"},"department":{"id":"%s","name":"呼吸内科",\
                "nameEn":"Respiratory Medicine"},"practitioner":{"id":"%s","name":"陈晓禾","title":"主治医师"}}"""
                .formatted(it.id(), it.name(), it.nameEn(), it.department(), it.practitioner());
    }

    static String content(UUID institution, UUID department, boolean green) {
        return """
                {"priority":"%s","greenChannel":%s,"visitType":"OUTPATIENT","chiefComplaint":"咳嗽、咳痰两周,痰中带血三天",\
                "impression":"右上肺结节,性质待查","diagnoses":[{"code":"R91.x00","name":"肺部阴影","system":"ICD-10-CN","version":"2.0"}],\
                "presentIllness":"患者两周前受凉后出现咳嗽、咳痰,予头孢类抗生素口服一周无好转,三天前痰中带血,胸片示右上肺结节影,\
                直径约一点八厘米,边缘毛糙。本院无增强扫描条件,为明确诊断及进一步治疗转上级医院。","pastHistory":"高血压病史八年,规律服药。",\
                "treatment":"头孢呋辛口服七天,止咳对症。","allergyState":"NONE","reason":"EQUIPMENT","criteria":[],\
                "target":{"institution":"%s"%s}}"""
                .formatted(
                        green ? "EMERGENCY" : "ROUTINE",
                        green,
                        institution,
                        department == null ? "" : ",\"department\":\"" + department + "\"");
    }

    static String returnPlan(History.Past it) {
        return """
                {"diagnosis":"右上肺炎性结节","admissionNumber":"ZY%06d","mainResults":"增强扫描考虑炎性病变,抗感染后吸收","treatment":"抗感染、对症",\
                "nextPlan":"一月后复查胸部扫描","followUpOn":["2026-03-01"],"writtenAt":"%s","writtenBy":"沈怀远"}"""
                .formatted(it.number() % 1_000_000, it.updatedAt());
    }

    static String payload() {
        return """
                {"from":"DRAFT","to":"SUBMITTED","version":1,"green":false,"policy":"%s"}""".formatted(POLICY);
    }

    static String hash(long number) {
        var digits = new StringBuilder(64);
        for (var part = 0; part < 4; part++) {
            digits.append(Long.toHexString(Numbers.mix(4 * number + part) | 1L << 63));
        }
        return digits.toString();
    }
}
