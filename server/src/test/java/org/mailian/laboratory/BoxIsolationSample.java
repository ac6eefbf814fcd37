package org.mailian.laboratory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailian.IsolationSample;
import org.springframework.stereotype.Component;

/** A box is the business of who packs it and who unpacks it. */
@Component
class BoxIsolationSample implements IsolationSample {

    private final Boxes boxes;

    BoxIsolationSample(Boxes boxes) {
        this.boxes = boxes;
    }

    @Override
    public String resource() {
        return "box";
    }

    @Override
    public Shown make(Stage stage) {
        var box = boxes.open(stage.at(stage.own(), "NURSE").caller(), stage.party());
        return new Shown(
                "/api/laboratory/boxes/{id}",
                Map.of("id", box.id().toString()),
                Set.of(box.id().toString(), box.code()),
                List.of("/api/laboratory/boxes?state=OPEN", "/api/laboratory/boxes/scanned?code=" + box.code()),
                true);
    }
}
