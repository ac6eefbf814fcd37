package org.mailian.diagnosis.laboratory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.laboratory.CaseSpecimens;
import org.mailian.laboratory.CaseSpecimens.ExaminedTube;
import org.mailian.laboratory.CaseSpecimens.NamedResult;
import org.springframework.stereotype.Component;

/** What has been found by now, tube by tube, beside what the last report said. */
@Component
class AssayLines {

    private final CaseSpecimens specimens;

    AssayLines(CaseSpecimens specimens) {
        this.specimens = specimens;
    }

    CaseSpecimens specimens() {
        return specimens;
    }

    List<AssayLine> of(Assay assay) {
        return of(assay, specimens.examined(assay.caseId()));
    }

    List<AssayLine> of(Assay assay, List<ExaminedTube> examined) {
        var living =
                CaseSpecimens.living(examined.stream().map(ExaminedTube::tube).toList());
        return examined.stream()
                .filter(it -> living.contains(it.tube()))
                .flatMap(it -> it.results().stream())
                .map(it -> AssayLine.of(it, before(assay, it)))
                .toList();
    }

    private static @Nullable String before(Assay assay, NamedResult now) {
        return assay.currentReport()
                .flatMap(it -> it.line(now.result().specimen(), now.result().item()))
                .map(AssayLine::value)
                .filter(it -> !it.equals(now.result().value()))
                .orElse(null);
    }
}
