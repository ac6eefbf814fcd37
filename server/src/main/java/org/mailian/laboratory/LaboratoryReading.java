package org.mailian.laboratory;

import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.ReadLog;
import org.mailian.directory.Directory;
import org.mailian.kernel.Times;
import org.mailian.laboratory.SpecimenView.LaboratoryPlace;
import org.springframework.stereotype.Component;

/** Shows specimens to people: who looked is written down before anything is given. */
@Component
class LaboratoryReading {

    private final Directory directory;
    private final ReadLog log;

    LaboratoryReading(Directory directory, ReadLog log) {
        this.directory = directory;
        this.log = log;
    }

    SpecimenView shown(Caller caller, Specimen it) {
        log.record(caller, it.patient(), it.caseId(), "laboratory.specimen", "laboratory");
        return view(it);
    }

    List<SpecimenView> shown(Caller caller, List<Specimen> specimens) {
        var patients = specimens.stream().map(Specimen::patient).distinct().toList();
        log.record(caller, patients, null, "laboratory.list", "laboratory");
        return specimens.stream().map(this::view).toList();
    }

    /** Somebody is about to be shown this patient's results. */
    void results(Caller caller, UUID patient) {
        log.record(caller, patient, null, "laboratory.results", "laboratory");
    }

    LaboratoryPlace place(UUID institution) {
        var it = directory.institution(institution);
        return new LaboratoryPlace(it.id(), it.name(), it.nameEn());
    }

    private SpecimenView view(Specimen it) {
        return new SpecimenView(
                it.id(),
                it.code(),
                place(it.institution()),
                place(it.laboratory()),
                it.patient(),
                it.maskedName(),
                it.sex(),
                it.ageOn(Times.dayInChina(it.ordered().at())),
                it.caseId(),
                it.replaces(),
                it.container(),
                it.panels(),
                it.items(),
                it.state(),
                it.box(),
                it.ordered(),
                it.collected(),
                it.received(),
                it.rejection());
    }
}
