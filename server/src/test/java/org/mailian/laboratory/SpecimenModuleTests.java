package org.mailian.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.People;
import org.mailian.journal.Entry;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Problem;
import org.mailian.laboratory.Box.ScanKind;
import org.mailian.laboratory.Boxes.Handling;
import org.mailian.laboratory.LabResults.Entered;
import org.mailian.laboratory.LaboratoryRegion.Places;
import org.mailian.laboratory.SpecimenOrders.Order;
import org.mailian.laboratory.Specimens.Side;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class SpecimenModuleTests {

    private static final Handling COLD = new Handling("汊口镇卫生院检验窗口", new BigDecimal("4.5"));

    @Autowired
    LaboratoryRegion region;

    @Autowired
    SpecimenOrders orders;

    @Autowired
    Specimens specimens;

    @Autowired
    SpecimenLabels labels;

    @Autowired
    Boxes boxes;

    @Autowired
    LabResults results;

    @Autowired
    CaseGrants grants;

    @Autowired
    Laboratories laboratories;

    @Autowired
    Journal journal;

    @Autowired
    People people;

    Places places;
    UUID patient;

    @BeforeEach
    void aWomanAtTheTownship() {
        places = region.open();
        patient = region.patient(places.nurse(), "周秀英", 1958);
    }

    @Test
    void anOrderBecomesOneTubeForEachKindThatIsNeeded() {
        var tubes = order("ELECTROLYTES", "KIDNEY", "BLOODCOUNT");

        assertThat(tubes).extracting(Specimen::container).containsExactly("SST", "EDTA");
        assertThat(tubes.getFirst().items()).contains("K", "CRE").doesNotContain("HGB");
        assertThat(tubes).allMatch(it -> it.state() == SpecimenState.ORDERED && Codes.isValid(it.code()));
    }

    @Test
    void aLabelSaysTheNameInFull() throws IOException {
        var ids = order("ELECTROLYTES", "BLOODCOUNT").stream().map(Specimen::id).toList();

        try (var pdf = Loader.loadPDF(labels.pdf(places.nurse(), ids, Locale.SIMPLIFIED_CHINESE))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains("周秀英", "女", "电解质", "紫帽 EDTA 全血");
        }
        refused("laboratory/not-yours", () -> labels.pdf(places.laboratorian(), ids, Locale.ENGLISH));
    }

    @Test
    void theWayOfABoxIsKnownFromHandToHand() {
        var tube = collected("ELECTROLYTES");
        var box = boxes.open(places.nurse(), places.laboratory());
        boxes.pack(places.nurse(), box.id(), tube.code());
        boxes.seal(places.nurse(), box.id(), COLD);
        boxes.handOver(places.courier(), box.id(), new Handling(null, new BigDecimal("9.5")));
        assertThat(specimens.get(places.nurse(), tube.id()).state()).isEqualTo(SpecimenState.ON_THE_WAY);
        boxes.arrive(places.laboratorian(), box.id(), new Handling("检验科", null));

        assertThat(boxes.scans(places.nurse(), box.id()))
                .extracting(Box.Scan::kind, Box.Scan::name, Box.Scan::institution, Box.Scan::spoilt)
                .containsExactly(
                        tuple(
                                ScanKind.SEALED,
                                places.nurse().name(),
                                places.nurse().institution(),
                                false),
                        tuple(ScanKind.HANDED_OVER, places.courier().name(), places.laboratory(), true),
                        tuple(ScanKind.ARRIVED, places.laboratorian().name(), places.laboratory(), false));
        assertThat(boxes.receiveAll(places.laboratorian(), box.id())).isOne();
        assertThat(types("box", box.id()))
                .containsExactly("box.opened", "box.sealed", "box.handed-over", "box.arrived", "box.received");
        assertThat(types("specimen", tube.id()))
                .containsExactly("specimen.ordered", "specimen.collected", "specimen.packed");
    }

    @Test
    void aBoxTakesOnlyCollectedTubesOfItsOwnLaboratory() {
        var box = boxes.open(places.nurse(), places.laboratory());
        var tube = order("ELECTROLYTES").getFirst();
        refused("laboratory/specimen-not-now", () -> boxes.pack(places.nurse(), box.id(), tube.code()));
        refused("laboratory/unknown-specimen", () -> boxes.pack(places.nurse(), box.id(), "100000000000"));
        refused("laboratory/box-empty", () -> boxes.seal(places.nurse(), box.id(), COLD));

        var elsewhere = orders.order(
                        places.nurse(), new Order(patient, places.nurse().institution(), List.of("KIDNEY"), null))
                .getFirst();
        specimens.collect(places.nurse(), elsewhere.id(), null);
        refused("laboratory/box-goes-elsewhere", () -> boxes.pack(places.nurse(), box.id(), elsewhere.code()));
    }

    @Test
    void aSealedBoxIsNotOpenedAndATubeTakenOutIsCollectedAgain() {
        var one = collected("ELECTROLYTES");
        var other = collected("KIDNEY");
        var box = boxes.open(places.nurse(), places.laboratory());
        boxes.pack(places.nurse(), box.id(), one.code());
        boxes.pack(places.nurse(), box.id(), other.code());
        boxes.unpack(places.nurse(), box.id(), other.id());
        assertThat(specimens.get(places.nurse(), other.id()).state()).isEqualTo(SpecimenState.COLLECTED);

        boxes.seal(places.nurse(), box.id(), COLD);

        refused("laboratory/box-not-now", () -> boxes.pack(places.nurse(), box.id(), other.code()));
        refused("laboratory/not-yours", () -> boxes.arrive(places.nurse(), box.id(), COLD));
    }

    @Test
    void aRefusedTubeHasItsReasonAndIsCollectedAgainOnce() {
        var tube = collected("ELECTROLYTES");
        refused("laboratory/reason-needs-text", () -> specimens.reject(places.laboratorian(), tube.id(), "OTHER", " "));
        refused("laboratory/unknown-reason", () -> specimens.reject(places.laboratorian(), tube.id(), "BORED", null));

        var refused = specimens.reject(places.laboratorian(), tube.id(), "HAEMOLYSED", null);
        var again = orders.again(places.nurse(), tube.id());

        assertThat(refused.state()).isEqualTo(SpecimenState.REJECTED);
        assertThat(again.replaces()).isEqualTo(tube.id());
        assertThat(again.items()).isEqualTo(tube.items());
        refused("laboratory/specimen-not-now", () -> orders.again(places.nurse(), tube.id()));
        refused("laboratory/specimen-not-now", () -> specimens.receive(places.laboratorian(), tube.id()));
    }

    @Test
    void whatIsRefusedOnTheWayStaysRefusedWhenTheBoxArrives() {
        var tube = collected("ELECTROLYTES");
        var box = boxes.open(places.nurse(), places.laboratory());
        boxes.pack(places.nurse(), box.id(), tube.code());
        boxes.seal(places.nurse(), box.id(), COLD);
        boxes.handOver(places.courier(), box.id(), COLD);
        specimens.reject(places.laboratorian(), tube.id(), "LEAKED", null);

        boxes.arrive(places.courier(), box.id(), COLD);

        assertThat(boxes.receiveAll(places.laboratorian(), box.id())).isZero();
        assertThat(specimens.get(places.nurse(), tube.id()).state()).isEqualTo(SpecimenState.REJECTED);
    }

    @Test
    void nobodyCollectsInTheFutureOrTwice() {
        var tube = order("ELECTROLYTES").getFirst();
        refused(
                "laboratory/collected-in-the-future",
                () -> specimens.collect(
                        places.nurse(), tube.id(), tube.ordered().at().plusSeconds(3600)));
        specimens.collect(places.nurse(), tube.id(), null);
        refused("laboratory/specimen-not-now", () -> specimens.collect(places.nurse(), tube.id(), null));
        refused("laboratory/specimen-not-now", () -> specimens.cancel(places.nurse(), tube.id()));
    }

    @Test
    void aStrangerSeesNothingUntilACaseOpensIt() {
        var theCase = Ids.next();
        var tube = orders.order(places.nurse(), new Order(patient, places.laboratory(), List.of("KIDNEY"), theCase))
                .getFirst();
        refused("laboratory/unknown-specimen", () -> specimens.get(places.stranger(), tube.id()));
        assertThat(specimens
                        .list(places.stranger(), Side.ANY, Set.of(), null, null, 100)
                        .items())
                .isEmpty();

        grants.grant(theCase, places.stranger().institution());
        assertThat(specimens.ofCase(places.stranger(), theCase)).hasSize(1);
        refused("laboratory/not-yours", () -> specimens.receive(places.stranger(), tube.id()));

        grants.end(theCase);
        refused("laboratory/unknown-specimen", () -> specimens.get(places.stranger(), tube.id()));
    }

    @Test
    void onlyWhoHasAnAgreementExaminesForOthers() {
        assertThat(laboratories.of(places.nurse()))
                .extracting(it -> it.id())
                .containsExactly(places.nurse().institution(), places.laboratory());
        laboratories.require(places.nurse(), places.laboratory());
        refused(
                "directory/no-agreement",
                () -> laboratories.require(places.nurse(), places.stranger().institution()));
    }

    @Test
    void eachDoesWhatIsTheirs() {
        var tube = collected("ELECTROLYTES");

        refused("access/not-permitted", () -> specimens.receive(places.nurse(), tube.id()));
        refused("access/not-permitted", () -> orders.order(places.courier(), anOrder("KIDNEY")));
        refused("laboratory/not-yours", () -> specimens.cancel(places.laboratorian(), tube.id()));
        refused("laboratory/unknown-panel", () -> orders.order(places.nurse(), anOrder("NONSENSE")));
    }

    @Test
    void aPatientOfOthersIsNotOrderedFor() {
        var elsewhere = people.at(places.stranger().institution(), "NURSE").caller();

        refused(
                "patient/unknown",
                () -> orders.order(elsewhere, new Order(patient, elsewhere.institution(), List.of("KIDNEY"), null)));
        refused(
                "laboratory/specimen-not-now",
                () -> results.enter(
                        places.laboratorian(),
                        collected("KIDNEY").id(),
                        List.of(new Entered("CRE", "80", null, null)),
                        null));
    }

    private List<Specimen> order(String... panels) {
        return orders.order(places.nurse(), anOrder(panels));
    }

    private Order anOrder(String... panels) {
        return new Order(patient, places.laboratory(), List.of(panels), null);
    }

    private Specimen collected(String panel) {
        return specimens.collect(places.nurse(), order(panel).getFirst().id(), null);
    }

    private List<String> types(String kind, UUID id) {
        return journal.read(new StreamId(kind, id), 0, 100).stream()
                .map(Entry::type)
                .toList();
    }

    private static void refused(String code, ThrowingCallable deed) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(deed)
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }
}
