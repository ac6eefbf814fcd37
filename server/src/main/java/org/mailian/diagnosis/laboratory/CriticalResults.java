package org.mailian.diagnosis.laboratory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.mailian.kernel.Ids;

/**
 * What results that have just been written down do to the critical values of a case. Pure. The same result heard twice rings once; a
 * correction is told and takes nothing back: whoever was told of the first value says what was done about it.
 *
 * @param all every critical value of the case, the oldest first
 * @param raised those that ring now
 * @param corrected those of which the laboratory says something else now
 */
record CriticalResults(List<AssayAlert> all, List<AssayAlert> raised, List<AssayAlert> corrected) {

    /** @param isCritical by the range of the laboratory or the list of the region */
    static CriticalResults after(
            List<AssayAlert> before,
            UUID specimen,
            List<HeardResult> results,
            Predicate<HeardResult> isCritical,
            Instant at) {
        var all = new ArrayList<>(before);
        var raised = new ArrayList<AssayAlert>();
        var corrected = new ArrayList<AssayAlert>();
        for (var result : results) {
            var place = lastOf(all, specimen, result.item());
            var latest = place < 0 ? null : all.get(place);
            if (latest != null && latest.holds().equals(result.value())) {
                continue; // heard before
            }
            if (latest != null && (latest.isOpen() || !isCritical.test(result))) {
                var told = latest.corrected(result.value(), at);
                all.set(place, told);
                corrected.add(told);
            } else if (isCritical.test(result)) {
                var alert = result.alert(Ids.at(at), specimen, at);
                all.add(alert);
                raised.add(alert);
            }
        }
        return new CriticalResults(List.copyOf(all), List.copyOf(raised), List.copyOf(corrected));
    }

    private static int lastOf(List<AssayAlert> alerts, UUID specimen, String item) {
        for (int place = alerts.size() - 1; place >= 0; place--) {
            var alert = alerts.get(place);
            if (alert.specimen().equals(specimen) && alert.item().equals(item)) {
                return place;
            }
        }
        return -1;
    }
}
