package org.mailian.imaging;

import java.util.Map;
import java.util.UUID;

/**
 * What a {@link Looker} may see, as the beginning of a query: {@code v} is the sight, {@code s} the study. There is no other way to the
 * tables for a list.
 */
record Sightline(String tables, String where, Map<String, Object> parameters) {

    private static final String INSTITUTION = " from imaging.sight v join imaging.study s on s.id = v.study_id";
    private static final String LINK =
            " from (select id as study_id, ordered_at from imaging.study where id = :looker) v"
                    + " join imaging.study s on s.id = v.study_id";
    private static final String SERIES = " join imaging.series r on r.study_id = s.id";
    private static final String INSTANCES = " join imaging.instance i on i.series_id = r.id and i.rejected_at is null";

    static Sightline of(Looker looker) {
        return switch (looker) {
            case Looker.Person it -> institution(it.caller().institution());
            case Looker.Machine it -> machine(institution(it.institution()));
            case Looker.Holder it -> new Sightline(LINK, " where true", Map.of("looker", it.study()));
        };
    }

    private static Sightline institution(UUID institution) {
        return new Sightline(INSTITUTION, " where v.institution_id = :looker", Map.of("looker", institution));
    }

    /** What was masked for a pack is shown to people, who gave a reason, and to no machine. */
    private static Sightline machine(Sightline it) {
        return new Sightline(it.tables, it.where + " and s.masked_of is null", it.parameters);
    }

    /** The studies: conditions may follow. */
    String studies() {
        return tables + where;
    }

    /** Their series, also such as have nothing to show. */
    String series() {
        return tables + SERIES + where;
    }

    /** Their instances, without the rejected ones. */
    String instances() {
        return tables + SERIES + INSTANCES + where;
    }
}
