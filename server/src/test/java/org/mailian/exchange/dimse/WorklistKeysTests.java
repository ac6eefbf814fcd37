package org.mailian.exchange.dimse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailian.diagnosis.WorklistEntries.WorklistEntry;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;

class WorklistKeysTests {

    private static final DataSet ITEM = WorklistItem.of(
            new WorklistEntry(
                    UUID.fromString("019ab000-0000-7000-8000-000000000001"),
                    "D2611220001",
                    UUID.fromString("019ab000-0000-7000-8000-000000000002"),
                    "田秀英",
                    "tian xiu ying",
                    "2",
                    LocalDate.of(1961, 3, 8),
                    "DX",
                    "DX_LUMBAR",
                    "Lumbar spine, two views",
                    "LSPINE",
                    "林静",
                    Instant.parse("2026-11-22T01:30:00Z")),
            "DR1");

    @ParameterizedTest
    @CsvSource({
        "DX, 20261122, true",
        "CT, 20261122, false",
        "'', 20261122, true",
        "DX, 20261121-20261122, true",
        "DX, 20261123-, false",
        "DX, -20261121, false"
    })
    void aModalityAsksForItsOwnOfADay(String modality, String day, boolean expected) {
        var step = new DataSet()
                .set(Tag.MODALITY, modality)
                .set(Tag.SCHEDULED_PROCEDURE_STEP_START_DATE, day)
                .set(Tag.SCHEDULED_STATION_AE_TITLE, "ANOTHER");

        assertThat(WorklistKeys.match(new DataSet().set(Tag.SCHEDULED_PROCEDURE_STEP_SEQUENCE, step), ITEM))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"TIAN*, true", "田*, true", "tian xiu ying, true", "*ying, true", "LI*, false", "?秀英, true"})
    void namesMatchInBothScripts(String name, boolean expected) {
        assertThat(WorklistKeys.match(new DataSet().set(Tag.PATIENT_NAME, name), ITEM))
                .isEqualTo(expected);
    }

    @Test
    void onlyWhatIsAskedForIsTold() {
        var asked = new DataSet()
                .set(Tag.PATIENT_NAME, new String[0])
                .set(Tag.SCHEDULED_PROCEDURE_STEP_SEQUENCE, new DataSet().set(Tag.MODALITY, new String[0]));

        var told = WorklistKeys.asked(asked, ITEM);

        assertThat(told.text(Tag.PATIENT_NAME)).isEqualTo("tian xiu ying=田秀英");
        assertThat(told.contains(Tag.PATIENT_ID)).isFalse();
        assertThat(told.items(Tag.SCHEDULED_PROCEDURE_STEP_SEQUENCE))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.text(Tag.MODALITY)).isEqualTo("DX");
                    assertThat(step.size()).isEqualTo(1);
                });
    }

    @Test
    void theTimeIsThatOfChina() {
        assertThat(ITEM.items(Tag.SCHEDULED_PROCEDURE_STEP_SEQUENCE)
                        .getFirst()
                        .text(Tag.SCHEDULED_PROCEDURE_STEP_START_TIME))
                .isEqualTo("093000");
    }

    @Test
    void manyStarsTakeNoLongerThanFew() {
        var nasty = "*a".repeat(500) + "b";
        var name = "a".repeat(500);

        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(1),
                () -> assertThat(WorklistKeys.isLike(nasty, name)).isFalse());
    }
}
