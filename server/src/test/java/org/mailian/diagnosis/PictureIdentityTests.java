package org.mailian.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.diagnosis.PictureIdentity.IdentityFact.BIRTH_DATE;
import static org.mailian.diagnosis.PictureIdentity.IdentityFact.NAME;
import static org.mailian.diagnosis.PictureIdentity.IdentityFact.PATIENT_NUMBER;
import static org.mailian.diagnosis.PictureIdentity.IdentityFact.SEX;
import static org.mailian.diagnosis.PictureIdentity.Likeness.AGREES;
import static org.mailian.diagnosis.PictureIdentity.Likeness.DIFFERS;
import static org.mailian.diagnosis.PictureIdentity.Likeness.UNSAID;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.casework.Subject;
import org.mailian.diagnosis.PictureIdentity.IdentityFact;
import org.mailian.diagnosis.PictureIdentity.Likeness;
import org.mailian.imaging.Study;

class PictureIdentityTests {

    private static final UUID PATIENT = UUID.fromString("01980000-0000-7000-8000-000000000001");
    private static final Subject TIAN = patient("2", LocalDate.of(1961, 3, 8));

    @Test
    void anotherBirthDateContradicts() {
        assertThat(contradictions(pictures("P1", "Tian^Xiuying", "19991231", "F"), TIAN))
                .containsExactly(BIRTH_DATE);
    }

    @Test
    void anotherSexContradicts() {
        assertThat(contradictions(pictures("P1", "Tian^Xiuying", "19610308", "M"), TIAN))
                .containsExactly(SEX);
        assertThat(contradictions(pictures("P1", "Tian^Xiuying", "19610308", "O"), TIAN))
                .containsExactly(SEX);
    }

    @Test
    void whatIsNotSaidContradictsNothing() {
        assertThat(contradictions(pictures(null, null, null, null), TIAN)).isEmpty();
        assertThat(contradictions(pictures(null, null, " ", ""), TIAN)).isEmpty();
        assertThat(contradictions(pictures(null, null, "19991231", "M"), patient("0", null)))
                .isEmpty();
    }

    @Test
    void aDateThatIsNoneContradictsAndIsShownAsItIs() {
        var compared = compared(pictures(null, null, "1961", "F"), TIAN, BIRTH_DATE);

        assertThat(compared.likeness()).isEqualTo(DIFFERS);
        assertThat(compared.inPictures()).isEqualTo("1961");
        assertThat(compared.ofPatient()).isEqualTo("1961-03-08");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Tian^Xiuying", "TIAN XIUYING", "Xiuying^Tian", "Tian^Xiu ying=田^秀英", "田秀英", "Someone^Else=田^秀英"
            })
    void aNameAgreesHoweverItIsSpelled(String written) {
        assertThat(likeness(pictures(null, written, null, null), NAME)).isEqualTo(AGREES);
    }

    @Test
    void anotherNameDiffersButIsNoProof() {
        var study = pictures(null, "Zhou^Qi=周^启", null, null);

        assertThat(likeness(study, NAME)).isEqualTo(DIFFERS);
        assertThat(compared(study, TIAN, NAME).inPictures()).isEqualTo("周 启");
        assertThat(contradictions(study, TIAN)).isEmpty();
    }

    @Test
    void theNumberFromTheWorkListIsThePatientAndANumberOfTheMachineSaysNothing() {
        assertThat(likeness(pictures(PATIENT.toString().toUpperCase(), null, null, null), PATIENT_NUMBER))
                .isEqualTo(AGREES);
        assertThat(likeness(pictures("CR-20261120-7", null, null, null), PATIENT_NUMBER))
                .isEqualTo(UNSAID);
    }

    private static List<IdentityFact> contradictions(Study study, Subject patient) {
        return PictureIdentity.contradictions(PictureIdentity.compare(study, patient));
    }

    private static Likeness likeness(Study study, IdentityFact fact) {
        return compared(study, TIAN, fact).likeness();
    }

    private static PictureIdentity.ComparedFact compared(Study study, Subject patient, IdentityFact fact) {
        return PictureIdentity.compare(study, patient).stream()
                .filter(it -> it.fact() == fact)
                .findFirst()
                .orElseThrow();
    }

    private static Subject patient(String sex, @Nullable LocalDate birthDate) {
        return new Subject(PATIENT, "田秀英", "田*英", sex, birthDate, "tianxiuying", "txy");
    }

    private static Study pictures(
            @Nullable String number, @Nullable String name, @Nullable String birthDate, @Nullable String sex) {
        return new Study(
                UUID.randomUUID(),
                "2.25.1",
                UUID.randomUUID(),
                null,
                number,
                name,
                sex,
                birthDate,
                null,
                "20261120",
                "101500",
                null,
                List.of("DX"),
                LocalDateTime.of(2026, 11, 20, 10, 15),
                Instant.parse("2026-11-20T02:16:00Z"),
                1,
                1);
    }
}
