package org.mailian.consultation.figures;

/** How long a step takes, between two columns of {@code consultation.counted}. */
enum ConsultationSpan {
    TO_ACCEPT("submitted_at", "accepted_at"),
    TO_HOLD("accepted_at", "begun_at"),
    TO_OPINION("finished_at", "opined_at"),
    TO_DELIVER("opined_at", "delivered_at"),
    /** All of it, from the sending to the answer. */
    TO_ANSWER("submitted_at", "delivered_at");

    private final String from;
    private final String to;

    ConsultationSpan(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** Median and ninetieth in minutes, as columns. */
    String columns() {
        return percentile("0.5") + " as p50_" + name() + ", " + percentile("0.9") + " as p90_" + name();
    }

    private String percentile(String part) {
        return "percentile_cont(" + part + ") within group (order by extract(epoch from " + to + " - " + from
                + ") / 60) filter (where " + to + " >= " + from + ")";
    }
}
