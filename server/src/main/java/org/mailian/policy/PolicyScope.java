package org.mailian.policy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule is asked for.
 *
 * @param region GB/T 2260 code of six digits; overlays of its province and its city apply before its own
 * @param consortia every consortium the asker belongs to
 */
public record PolicyScope(@Nullable String region, Set<UUID> consortia) {

    public PolicyScope {
        consortia = Set.copyOf(consortia);
    }

    /** The national default, with no overlay. */
    public static PolicyScope national() {
        return new PolicyScope(null, Set.of());
    }

    boolean covers(Reach reach) {
        return switch (reach.kind()) {
            case NATIONAL -> true;
            case REGION -> regions().contains(reach.id());
            case CONSORTIUM -> consortia.contains(UUID.fromString(reach.id()));
        };
    }

    /** Province, city, county: 620123 is also 620000 and 620100. */
    private List<String> regions() {
        if (region == null || region.length() != 6) {
            return List.of();
        }
        return Stream.of(region.substring(0, 2) + "0000", region.substring(0, 4) + "00", region)
                .distinct()
                .toList();
    }
}
