package org.mailian.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.BreakGlass;
import org.mailian.access.People;
import org.mailian.access.Reads;
import org.mailian.access.SignedIn;
import org.mailian.journal.Entry;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Problem;
import org.mailian.patient.Patient.Sight;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class PatientModuleTests {

    @Autowired
    Patients patients;

    @Autowired
    People people;

    @Autowired
    Reads reads;

    @Autowired
    BreakGlass breakGlass;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    SignedIn township;
    SignedIn county;
    final String number = PatientFixtures.identityNumber();
    final String phone = PatientFixtures.phone();

    @BeforeEach
    void twoHospitals() {
        township = people.at(people.hospital("汊口镇卫生院"), "PRIMARY_DOCTOR");
        county = people.at(people.hospital("清溪县第二人民医院"), "SPECIALIST");
    }

    @Test
    void cardSaysSexAndBirthDate() {
        var patient = patients.get(township.caller(), register(township, "单小红"));

        assertThat(patient.maskedName()).isEqualTo("单**");
        assertThat(patient.birthDate()).isEqualTo(new IdentityNumber(number).birthDate());
        assertThat(patient.sex()).isEqualTo(new IdentityNumber(number).sex());
        assertThat(patient.maskedPhone()).isEqualTo(Masks.phone(phone));
        assertThat(patient.identifiers())
                .extracting(Patient.MaskedNumber::masked)
                .containsExactly(Masks.document(number));
        assertThat(patient.sight()).isEqualTo(Sight.OWN);
    }

    @Test
    void cardThatContradictsWhatIsTypedIsRefused() {
        var card = new IdentityNumber(number);
        var otherSex = card.sex().equals("1") ? "2" : "1";

        assertRefused(
                "patient/sex-mismatch",
                () -> patients.register(township.caller(), typed("王五", otherSex, null, number)));
        assertRefused(
                "patient/birth-date-mismatch",
                () -> patients.register(
                        township.caller(), typed("王五", null, card.birthDate().plusDays(1), number)));
    }

    @Test
    void nothingOfWhoSomebodyIsLiesOpenInTheDatabase() {
        var patient = register(township, "张三");

        var rows = jdbc.sql("""
                select (select string_agg(r::text, ' ') from patient.registration r where patient_id = :id)
                    || (select string_agg(i::text, ' ') from patient.identifier i where patient_id = :id)""").param("id", patient).query(String.class).single();

        assertThat(rows).doesNotContain(number, phone, hex(number), hex(phone), hex("清溪县虚构路 1 号"));
    }

    @Test
    void sameCardAtAnotherHospitalIsTheSamePerson() {
        var first = register(township, "张三");

        assertThat(register(county, "张 三")).isEqualTo(first);
        assertThat(patients.get(county.caller(), first).sight()).isEqualTo(Sight.OWN);
    }

    @Test
    void secondHospitalDoesNotLearnTheTelephoneOfTheFirst() {
        var patient = register(township, "张三");
        patients.register(county.caller(), Registration.withIdentityCard("张三", number, null, null));

        assertThat(patients.reveal(county.caller(), patient, "接诊").phone()).isNull();
        assertThat(patients.reveal(township.caller(), patient, "随访").phone()).isEqualTo(phone);
    }

    @Test
    void cardOfSomebodyElseTellsNothingToAStranger() {
        var first = register(township, "张三");

        var second = register(county, "李四");

        assertThat(second).isNotEqualTo(first);
        assertThat(patients.isOpenTo(county.caller(), first)).isFalse();
        assertThat(register(county, "李四")).isEqualTo(second);
        assertThat(patients.byIdentityNumber(county.caller(), number)).contains(second);
        assertThat(patients.byIdentityNumber(township.caller(), number)).contains(first);
    }

    @Test
    void anotherNameForACardOfOnesOwnPatientIsRefused() {
        var first = register(township, "张三");

        assertRefused("patient/name-mismatch", () -> register(township, "李四"));
        assertThat(register(township, "张三")).isEqualTo(first);
    }

    @Test
    void idOfAPatientDoesNotTellSinceWhenTheyAreKnown() {
        assertThat(register(township, "张三").version()).isEqualTo(4);
    }

    @Test
    void twoDesksAtOnceMakeOnePerson() throws Exception {
        Callable<UUID> desk = () -> register(township, "张三");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = new HashSet<UUID>();
            for (var answer : threads.invokeAll(Collections.nCopies(8, desk))) {
                made.add(answer.get());
            }
            assertThat(made).hasSize(1);
        }
    }

    @Test
    void sameNameAndBirthDateWithoutACardAsksFirst() {
        var nobody = new Registration("无名氏", "1", LocalDate.of(1970, 1, 1), true, null, null, List.of(), false);
        var first = patients.register(township.caller(), nobody);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> patients.register(township.caller(), nobody))
                .satisfies(it -> assertThat(it.facts()).containsEntry("patients", List.of(first)));
        var another = new Registration("无名氏", "1", LocalDate.of(1970, 1, 1), true, null, null, List.of(), true);
        assertThat(patients.register(township.caller(), another)).isNotEqualTo(first);
        assertThat(patients.register(county.caller(), nobody)).isNotEqualTo(first);
    }

    @Test
    void recordNumberBelongsToOnePatientOfOneHospital() {
        var record = new Numbered(IdentifierKind.RECORD, "ZY" + phone);
        var zhang = patients.register(township.caller(), numbered("张三", number, record));

        assertRefused(
                "patient/record-number-taken",
                () -> patients.register(township.caller(), numbered("李四", PatientFixtures.identityNumber(), record)));
        assertThat(patients.register(county.caller(), numbered("李四", PatientFixtures.identityNumber(), record)))
                .isNotEqualTo(zhang);
        assertThat(found(township, "zy" + phone)).containsExactly(zhang);
    }

    @Test
    void patientsAreFoundByNamePinyinInitialsNumberAndTelephone() {
        var patient = register(township, "仇英杰");

        for (var typed :
                List.of("仇英", "qiuying", "QYJ", "qiu yingjie", number, number.toLowerCase(), phone, "+86" + phone)) {
            assertThat(found(township, typed)).as(typed).containsExactly(patient);
        }
        for (var typed : List.of("chouying", "英杰", number.substring(0, 17), "%", "_", "", " ' or 1=1")) {
            var page = patients.find(township.caller(), typed, null, 30);
            assertThat(page.items()).as(typed).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void strangerFindsNobodyAndGetsNobody() {
        var patient = register(township, "仇英杰");

        for (var typed : List.of("仇英杰", "qyj", number, phone)) {
            assertThat(found(county, typed)).as(typed).isEmpty();
        }
        assertRefused("patient/unknown", () -> patients.get(county.caller(), patient));
        assertRefused("patient/unknown", () -> patients.reveal(county.caller(), patient, "好奇"));
        assertThat(patients.byIdentityNumber(county.caller(), number)).isEmpty();
    }

    @Test
    void caseOpensTheSummaryThenAllAndEndsWithTheCase() {
        var patient = register(township, "仇英杰");
        var referral = UUID.randomUUID();
        patients.open(patient, county.caller().institution(), referral, RecordAccess.SUMMARY, null);

        assertThat(found(county, "qyj")).containsExactly(patient);
        var summary = patients.reveal(county.caller(), patient, "安排转运");
        assertThat(summary.phone()).isEqualTo(phone);
        assertThat(summary.address()).isNull();
        assertThat(summary.identityNumber()).isNull();

        patients.open(patient, county.caller().institution(), referral, RecordAccess.FULL, null);
        assertThat(patients.reveal(county.caller(), patient, "办理入院").identityNumber())
                .isEqualTo(number);

        patients.close(referral, null);
        assertThat(found(county, "qyj")).isEmpty();
        assertRefused("patient/unknown", () -> patients.get(county.caller(), patient));
    }

    @Test
    void sightThatOneCaseTakesBackStaysIfAnotherGaveIt() {
        var patient = register(township, "仇英杰");
        var one = UUID.randomUUID();
        patients.open(patient, county.caller().institution(), one, RecordAccess.FULL, null);
        patients.open(patient, county.caller().institution(), UUID.randomUUID(), RecordAccess.SUMMARY, null);

        patients.close(one, county.caller().institution());

        assertThat(patients.get(county.caller(), patient).sight()).isEqualTo(Sight.SUMMARY);
    }

    @Test
    void sightEndsByItself() {
        var patient = register(township, "仇英杰");
        patients.open(
                patient,
                county.caller().institution(),
                UUID.randomUUID(),
                RecordAccess.FULL,
                Instant.now().minusSeconds(1));

        assertThat(patients.isOpenTo(county.caller(), patient)).isFalse();
    }

    @Test
    void brokenGlassOpensForAWhileAndIsReviewedBySomebodyElse() {
        var patient = register(township, "仇英杰");

        breakGlass.open(county.caller(), patient, "昏迷,需要既往史");

        assertThat(patients.get(county.caller(), patient).sight()).isEqualTo(Sight.BREAK_GLASS);
        assertThat(deeds(patient)).contains("patient.glass-broken");
        jdbc.sql("""
                update access.break_glass set opened_at = opened_at - interval '4 hours', ends_at = ends_at - interval '4 hours'
                where patient_id = :patient""").param("patient", patient).update();
        assertRefused("patient/unknown", () -> patients.get(county.caller(), patient));
    }

    @Test
    void everyLookIsNotedBeforeItIsGiven() {
        var patient = register(township, "张三");
        patients.get(township.caller(), patient);
        found(township, number);
        patients.reveal(township.caller(), patient, "电话通知入院时间");

        var looks = reads.byInstitution(township.caller(), patient, null, 30).items();

        assertThat(looks)
                .extracting(Reads.ReadLine::what)
                .containsExactly("patient.identity", "patient.list", "patient.summary");
        assertThat(looks.getFirst().why()).isEqualTo("电话通知入院时间");
        assertThat(deeds(patient)).containsExactly("patient.registered", "patient.identity-revealed");
        assertThat(journal.read(new StreamId("patient", patient), 0, 9).toString())
                .doesNotContain(number, phone, "张三");
    }

    @Test
    void logOfReadsCannotBeChanged() {
        var patient = register(township, "张三");
        patients.get(township.caller(), patient);

        for (var attempt : List.of("update access.read_log set why = 'x'", "delete from access.read_log")) {
            assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(attempt + " where patient_id = :id")
                            .param("id", patient)
                            .update())
                    .withStackTraceContaining("append-only");
        }
    }

    @Test
    void listsGoOnWhereTheyEnded() {
        var made = new HashSet<UUID>();
        for (int count = 0; count < 5; count++) {
            made.add(patients.register(
                    township.caller(),
                    Registration.withIdentityCard("赵" + count, PatientFixtures.identityNumber(), null, null)));
        }

        for (var query : new String[] {"", "zhao"}) {
            var seen = new HashSet<UUID>();
            @Nullable String after = null;
            do {
                var page = patients.find(township.caller(), query, after, 2);
                page.items().forEach(it -> assertThat(seen.add(it.id())).isTrue());
                after = page.next();
            } while (after != null);
            assertThat(seen).isEqualTo(made);
        }
    }

    private UUID register(SignedIn by, String name) {
        return patients.register(by.caller(), Registration.withIdentityCard(name, number, phone, "清溪县虚构路 1 号"));
    }

    private static Registration typed(String name, @Nullable String sex, @Nullable LocalDate birth, String number) {
        return new Registration(
                name,
                sex,
                birth,
                false,
                null,
                null,
                List.of(new Numbered(IdentifierKind.IDENTITY_CARD, number)),
                false);
    }

    private static Registration numbered(String name, String card, Numbered other) {
        return new Registration(
                name,
                null,
                null,
                false,
                null,
                null,
                List.of(new Numbered(IdentifierKind.IDENTITY_CARD, card), other),
                false);
    }

    private List<UUID> found(SignedIn by, String typed) {
        return patients.find(by.caller(), typed, null, 30).items().stream()
                .map(Patient::id)
                .toList();
    }

    private List<String> deeds(UUID patient) {
        return journal.read(new StreamId("patient", patient), 0, 50).stream()
                .map(Entry::type)
                .toList();
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void assertRefused(String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(attempt)
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }
}
