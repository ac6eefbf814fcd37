package org.mailian.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mailian.patient.ConsentDecision.AGREED;
import static org.mailian.patient.ConsentDecision.REFUSED;
import static org.mailian.patient.ConsentDecision.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.Caller;
import org.mailian.access.People;
import org.mailian.kernel.Problem;
import org.mailian.kernel.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ConsentModuleTests {

    static final byte[] DRAWN = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 400);

    @Autowired
    Consents consents;

    @Autowired
    Patients patients;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Caller doctor;
    UUID patient;
    final UUID referral = UUID.randomUUID();

    @BeforeEach
    void somebodyIsToBeReferred() {
        doctor = people.at(people.hospital("汊口镇卫生院"), "PRIMARY_DOCTOR").caller();
        patient = patients.register(
                doctor, Registration.withIdentityCard("张三", PatientFixtures.identityNumber(), null, null));
    }

    @Test
    void textsAreReadOutInTheWordsOfTheRegion() {
        var texts = consents.texts(doctor);

        assertThat(texts.rules().referral().emergency()).contains("先救治", "后补签");
        assertThat(texts.version()).startsWith("consent@");
    }

    @Test
    void signedConsentRemembersWhoDecidedAndWhichTextTheyHeard() {
        consents.record(doctor, signed(AGREED, "01", DRAWN));

        var consent = consents.of(referral).orElseThrow();
        assertThat(consent.decision()).isEqualTo(AGREED);
        assertThat(consent.signer()).isEqualTo("张三");
        assertThat(consent.textVersion()).isEqualTo(consents.texts(doctor).version());
        assertThat(consent.signed()).isTrue();
        assertThat(consents.signature(consent.id())).hasValue(DRAWN);
    }

    @Test
    void signerAndSignatureAreSealedAndNothingCanBeChanged() {
        consents.record(doctor, signed(AGREED, "01", DRAWN));

        assertThat(jdbc.sql("select position(:png in signature_sealed) from patient.consent where case_id = :case")
                        .param("png", Arrays.copyOf(DRAWN, 8))
                        .param("case", referral)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update patient.consent set decision = 'REFUSED' where case_id = :case")
                        .param("case", referral)
                        .update());
    }

    @Test
    void emergencyTreatsFirstAndOwesTheSignature() {
        consents.record(doctor, ConsentRecord.deferred(patient, referral, ConsentKind.REFERRAL, "昏迷,家属在途"));

        assertThat(consents.of(referral))
                .hasValueSatisfying(it -> assertThat(it.isOwed()).isTrue());
        assertThat(consents.owed(doctor)).extracting(Consent::caseId).containsExactly(referral);

        consents.record(doctor, signed(AGREED, "20", DRAWN));

        var completed = consents.of(referral).orElseThrow();
        assertThat(completed.isOwed()).isFalse();
        assertThat(completed.deferredBecause()).isEqualTo("昏迷,家属在途");
        assertThat(completed.deferredAt()).isBefore(Instant.now().plusSeconds(1));
        assertThat(consents.owed(doctor)).isEmpty();
    }

    @Test
    void decisionStandsUntilItIsWithdrawn() {
        consents.record(doctor, signed(AGREED, "01", DRAWN));

        assertRefused("patient/consent-already-decided", () -> consents.record(doctor, signed(REFUSED, "01", DRAWN)));
        consents.record(doctor, withReason(WITHDRAWN, "不转了"));
        assertThat(consents.of(referral).orElseThrow().decision()).isEqualTo(WITHDRAWN);
        consents.record(doctor, signed(AGREED, "01", DRAWN));
        assertThat(consents.of(referral).orElseThrow().decision()).isEqualTo(AGREED);
    }

    @Test
    void nothingIsWithdrawnThatWasNotGiven() {
        assertRefused("patient/consent-nothing-to-withdraw", () -> consents.record(doctor, withReason(WITHDRAWN, "x")));
    }

    @Test
    void halfAConsentIsRefused() {
        assertRefused("patient/consent-incomplete", () -> consents.record(doctor, signed(AGREED, "01", null)));
        assertRefused("patient/relation-malformed", () -> consents.record(doctor, signed(AGREED, "父亲", DRAWN)));
        assertRefused(
                "patient/signature-unreadable", () -> consents.record(doctor, signed(AGREED, "01", new byte[] {1, 2})));
        assertRefused(
                "patient/signature-unreadable",
                () -> consents.record(doctor, signed(AGREED, "01", Arrays.copyOf(DRAWN, 300_000))));
        assertRefused(
                "patient/consent-incomplete",
                () -> consents.record(doctor, ConsentRecord.deferred(patient, referral, ConsentKind.REFERRAL, " ")));
        assertThat(consents.of(referral)).isEmpty();
    }

    @Test
    void childDoesNotDecideAlone() {
        var today = Times.dayInChina(Instant.now());
        patient = patients.register(doctor, child(today.minusYears(14).plusDays(1)));
        assertRefused("patient/guardian-must-sign", () -> consents.record(doctor, signed(AGREED, "01", DRAWN)));
        consents.record(doctor, signed(AGREED, "52", DRAWN));

        patient = patients.register(doctor, child(today.minusYears(14)));
        consents.record(
                doctor,
                new ConsentRecord(
                        patient,
                        UUID.randomUUID(),
                        ConsentKind.REFERRAL,
                        AGREED,
                        ConsentForm.PAPER,
                        "李小宝",
                        "01",
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void strangerCannotWriteAConsent() {
        var stranger = people.at(people.hospital("大岭镇卫生院"), "PRIMARY_DOCTOR").caller();

        assertRefused("patient/unknown", () -> consents.record(stranger, signed(AGREED, "01", DRAWN)));
    }

    private ConsentRecord signed(ConsentDecision decision, String relation, byte @Nullable [] drawn) {
        return new ConsentRecord(
                patient,
                referral,
                ConsentKind.REFERRAL,
                decision,
                ConsentForm.TABLET_SIGNATURE,
                "张三",
                relation,
                PatientFixtures.phone(),
                null,
                drawn,
                null,
                null);
    }

    private ConsentRecord withReason(ConsentDecision decision, String reason) {
        return new ConsentRecord(
                patient,
                referral,
                ConsentKind.REFERRAL,
                decision,
                ConsentForm.VERBAL,
                "张三",
                "01",
                null,
                reason,
                null,
                null,
                null);
    }

    private static Registration child(LocalDate birth) {
        return new Registration("李小宝", "1", birth, false, null, null, List.of(), true);
    }

    private static void assertRefused(String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(attempt)
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }
}
