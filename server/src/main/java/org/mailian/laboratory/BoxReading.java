package org.mailian.laboratory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.laboratory.Box.Scan;
import org.mailian.laboratory.BoxView.ScanView;
import org.springframework.stereotype.Component;

/** Shows boxes to people. */
@Component
class BoxReading {

    private final Boxes boxes;
    private final Laboratories laboratories;
    private final LaboratoryReading reading;

    BoxReading(Boxes boxes, Laboratories laboratories, LaboratoryReading reading) {
        this.boxes = boxes;
        this.laboratories = laboratories;
        this.reading = reading;
    }

    BoxView opened(Caller caller, UUID laboratory) {
        laboratories.require(caller, laboratory);
        return whole(caller, boxes.open(caller, laboratory));
    }

    BoxView line(Box it) {
        return view(it, null);
    }

    BoxView whole(Caller caller, Box it) {
        return view(it, boxes.scans(caller, it.id()).stream().map(this::scan).toList());
    }

    List<SpecimenView> contents(Caller caller, UUID box) {
        return reading.shown(caller, boxes.contents(caller, box));
    }

    private BoxView view(Box it, @Nullable List<ScanView> scans) {
        return new BoxView(
                it.id(),
                it.code(),
                reading.place(it.institution()),
                reading.place(it.laboratory()),
                it.state(),
                it.openedAt(),
                it.openedBy(),
                it.tubes(),
                scans);
    }

    private ScanView scan(Scan it) {
        return new ScanView(
                it.kind(),
                it.at(),
                it.name(),
                reading.place(it.institution()),
                it.place(),
                it.temperature(),
                it.spoilt());
    }
}
