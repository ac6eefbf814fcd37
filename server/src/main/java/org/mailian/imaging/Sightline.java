package org.mailian.imaging;

import java.util.Map;
import java.util.UUID;

/**
 * What a {@link Looker} may see, as the beginning of a query: {@code v} is the sight, {@code s} the study. There is no other way to the
 * tables for a list.
 */
record Sightline(String from, Map<String, Object> parameters) {

    private static final String BY_INSTITUTION =
            " from imaging.sight v join imaging.study s on s.id = v.study_id where v.institution_id = :looker";

    private static final String BY_LINK = " from (select id as study_id, ordered_at from imaging.study where id = :looker) v"
            + " join imaging.study s on s.id = v.study_id where true";

    static Sightline of(Looker looker) {
        return switch (looker) {
            case Looker.Person(var caller) -> institution(caller.institution());
            case Looker.Machine(_, var institution, _) -> institution(institution);
            case Looker.Holder(_, var study, _) -> new Sightline(BY_LINK, Map.of("looker", study));
        };
    }

    private static Sightline institution(UUID institution) {
        return new Sightline(BY_INSTITUTION, Map.of("looker", institution));
    }
}
