package org.mailian.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Problem;
import org.mailian.laboratory.LabResults.Entered;
import org.mailian.laboratory.LabResults.Point;
import org.mailian.laboratory.LaboratoryRegion.Places;
import org.mailian.laboratory.SpecimenOrders.Order;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ResultModuleTests {

    @Autowired
    LaboratoryRegion region;

    @Autowired
    SpecimenOrders orders;

    @Autowired
    Specimens specimens;

    @Autowired
    LabResults results;

    @Autowired
    Journal journal;

    Places places;
    UUID patient;

    @BeforeEach
    void aWomanAtTheTownship() {
        places = region.open();
        patient = region.patient(places.nurse(), "周秀英", 1958);
    }

    @Test
    void aDangerousPotassiumIsFlaggedAndToldToTheJournal() {
        var tube = received("ELECTROLYTES");

        enter(tube, null, value("K", "6.8"), value("NA", "140"));

        assertThat(results.of(places.nurse(), tube.id()))
                .extracting(LabResult::item, LabResult::value, LabResult::flag, LabResult::unit)
                .containsExactly(tuple("K", "6.8", Flag.VERY_HIGH, "mmol/L"), tuple("NA", "140", Flag.NONE, "mmol/L"));
        var told = journal.read(new StreamId("specimen", tube.id()), 0, 100).getLast();
        assertThat(told.type()).isEqualTo("specimen.resulted");
        assertThat(told.payload().path("results").get(0).path("flag").asString())
                .isEqualTo("VERY_HIGH");
        assertThat(told.payload().path("results").get(0).path("number").decimalValue())
                .isEqualByComparingTo("6.8");
    }

    @Test
    void whenEveryItemHasItsResultTheSpecimenIsReported() {
        var tube = received("KIDNEY");
        enter(tube, null, value("CRE", "70"), value("UREA", "5"));
        assertThat(specimens.get(places.nurse(), tube.id()).state()).isEqualTo(SpecimenState.RECEIVED);

        enter(tube, null, value("UA", "300"));

        assertThat(specimens.get(places.nurse(), tube.id()).state()).isEqualTo(SpecimenState.REPORTED);
    }

    @Test
    void aCorrectionNeedsAReasonAndKeepsWhatWasSaid() {
        var tube = received("GLUCOSE");
        enter(tube, null, value("GLU", "6.0"));
        enter(tube, null, value("GLU", "6.0"));
        refused("laboratory/correction-needs-reason", tube, value("GLU", "16.0"));

        enter(tube, "录入时漏了一位", value("GLU", "16.0"));

        assertThat(results.of(places.nurse(), tube.id()))
                .extracting(LabResult::value, it -> it.replacedAt() == null, LabResult::correction)
                .containsExactly(tuple("6.0", false, null), tuple("16.0", true, "录入时漏了一位"));
    }

    @Test
    void onlyWhatWasOrderedAndCanBeReadIsTaken() {
        var tube = received("GLUCOSE");

        refused("laboratory/not-ordered", tube, value("K", "4.0"));
        refused("laboratory/value-malformed", tube, value("GLU", "high"));
    }

    @Test
    void aPatientsValuesOverTimeAreSeenByWhoseBusinessTheyAre() {
        enter(received("GLUCOSE"), null, value("GLU", "5.0"));
        enter(received("GLUCOSE"), null, value("GLU", "7.5"));

        var trend = results.trends(places.nurse(), patient, "GLU");

        assertThat(trend).singleElement().satisfies(it -> {
            assertThat(it.unit()).isEqualTo("mmol/L");
            assertThat(it.points())
                    .extracting(Point::value, Point::flag)
                    .containsExactly(tuple("5.0", Flag.NONE), tuple("7.5", Flag.HIGH));
        });
        assertThat(results.trends(places.laboratorian(), patient, null)).hasSize(1);
        assertThat(results.trends(places.stranger(), patient, null)).isEmpty();
    }

    private Specimen received(String panel) {
        var order = new Order(patient, places.laboratory(), List.of(panel), null);
        var tube = orders.order(places.nurse(), order).getFirst();
        specimens.collect(places.nurse(), tube.id(), null);
        return specimens.receive(places.laboratorian(), tube.id());
    }

    private static Entered value(String item, String typed) {
        return new Entered(item, typed, "比色法", "AU5800");
    }

    private void enter(Specimen tube, @Nullable String correction, Entered... values) {
        results.enter(places.laboratorian(), tube.id(), List.of(values), correction);
    }

    private void refused(String code, Specimen tube, Entered value) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> enter(tube, null, value))
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }
}
