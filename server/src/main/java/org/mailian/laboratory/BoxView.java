package org.mailian.laboratory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.laboratory.Box.ScanKind;
import org.mailian.laboratory.SpecimenView.LaboratoryPlace;

/**
 * A box as pages show it.
 *
 * @param tubes how many are in it
 * @param scans on its way, the first one first; null in a list
 */
record BoxView(
        UUID id,
        String code,
        LaboratoryPlace institution,
        LaboratoryPlace laboratory,
        BoxState state,
        Instant openedAt,
        String openedBy,
        int tubes,
        @Nullable List<ScanView> scans) {

    /** Who had it in hand, where, when, how warm. */
    record ScanView(
            ScanKind kind,
            Instant at,
            String name,
            LaboratoryPlace institution,
            @Nullable String place,
            @Nullable BigDecimal temperature,
            boolean spoilt) {}
}
