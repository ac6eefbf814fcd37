package org.mailian.diagnosis;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.mailian.journal.Entry;
import org.mailian.journal.Projection;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;

/** Every study that arrives is without an order until an order has it. */
@Component
class UnmatchedArrivals implements Projection {

    private final UnmatchedStudies studies;

    UnmatchedArrivals(UnmatchedStudies studies) {
        this.studies = studies;
    }

    @Override
    public String name() {
        return "diagnosis-unmatched";
    }

    @Override
    public Set<String> types() {
        return Set.of("study.received", "study.removed");
    }

    @Override
    public void apply(Entry entry) {
        var payload = entry.payload();
        var uid = payload.path("studyInstanceUid").asString();
        if (entry.type().equals("study.removed")) {
            studies.remove(uid);
        } else {
            studies.add(UUID.fromString(payload.path("institution").asString()), uid, examinedAt(entry));
        }
    }

    private static LocalDateTime examinedAt(Entry entry) {
        try {
            return LocalDateTime.parse(entry.payload().path("examinedAt").asString(""));
        } catch (DateTimeException unsaid) {
            return LocalDateTime.ofInstant(entry.recordedAt(), Times.CHINA);
        }
    }
}
