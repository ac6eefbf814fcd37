package org.mailian.referral;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.journal.Entry;
import org.mailian.journal.Projection;
import org.mailian.kernel.Times;
import org.mailian.referral.ReferralSteps.Opened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each receiver has answered, kept beside the request and not in it: the suggestions read it, the journal writes it. */
@Component
class AnswerHabits implements Projection {

    private static final String ACCEPTED = ReferralWorkflow.KIND + "." + ReferralWorkflow.ACCEPT;
    private static final String DECLINED = ReferralWorkflow.KIND + "." + ReferralWorkflow.DECLINE;

    private final JdbcClient jdbc;

    AnswerHabits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an answer must say on the timeline for this projection to know whose it was and how long it took. */
    static void tell(Map<String, Object> payload, Opened opened) {
        var responder = opened.it().responder();
        var submittedAt = opened.referral().submittedAt();
        if (responder != null && submittedAt != null) {
            payload.put("responder", responder.institution().id().toString());
            payload.put("submittedAt", submittedAt.toString());
        }
    }

    @Override
    public String name() {
        return "referral-answers";
    }

    @Override
    public Set<String> types() {
        return Set.of(ACCEPTED, DECLINED);
    }

    @Override
    public void apply(Entry entry) {
        var payload = entry.payload();
        if (!payload.has("responder")) {
            return;
        }
        jdbc.sql("""
                insert into referral.answer (case_id, institution_id, accepted, reason, submitted_at, answered_at)
                values (:case, :institution, :accepted, :reason, :submittedAt, :at)""")
                .param("case", entry.stream().id())
                .param("institution", UUID.fromString(payload.path("responder").asString()))
                .param("accepted", ACCEPTED.equals(entry.type()))
                .param("reason", payload.path("reason").asString(null))
                .param(
                        "submittedAt",
                        Times.sql(Instant.parse(payload.path("submittedAt").asString())))
                .param("at", Times.sql(entry.occurredAt()))
                .update();
    }
}
