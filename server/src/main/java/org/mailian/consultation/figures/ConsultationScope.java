package org.mailian.consultation.figures;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Side;
import org.mailian.consultation.ConsultationKind;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which consultations: of the caller's institution on one side, sent in the months from {@code from} to {@code to}, both included.
 *
 * @param partner who was asked, for the side that asks; who asked, for the others
 */
record ConsultationScope(
        Side side,
        YearMonth from,
        YearMonth to,
        @Nullable ConsultationKind kind,
        @Nullable UUID partner,
        @Nullable String specialty) {

    /** One's own expert may sit in what one's own institution arranges; that is no invitation from elsewhere. */
    private static final String INVITED =
            "exists (select from consultation.seat own where own.case_id = c.case_id and own.institution_id = :institution)"
                    + " and c.responder_id <> :institution and c.requester_id <> :institution";

    /** The counted cases of this scope, as a table. */
    String cases() {
        return "(select c.*, to_char(c.submitted_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, " + other()
                + " as partner from consultation.counted c where " + own()
                + " and c.submitted_at >= :from and c.submitted_at < :until"
                + (kind == null ? "" : " and c.kind = :kind")
                + (partner == null ? "" : " and " + other() + " = :partner")
                + (specialty == null ? "" : " and coalesce(c.specialty, '') = :specialty")
                + ") counted";
    }

    /** Which seats count as the experts of this scope: an institution that was invited counts its own. */
    String seats() {
        return side == Side.INVITED ? "s.institution_id = :institution" : "true";
    }

    StatementSpec bind(StatementSpec statement, Caller caller) {
        return statement
                .param("institution", caller.institution())
                .param("from", begin(from))
                .param("until", begin(to.plusMonths(1)))
                .param("kind", kind == null ? null : kind.name())
                .param("partner", partner)
                .param("specialty", specialty);
    }

    private String own() {
        return switch (side) {
            case REQUESTER -> "c.requester_id = :institution";
            case RESPONDER -> "c.responder_id = :institution";
            case INVITED -> INVITED;
        };
    }

    private String other() {
        return side == Side.REQUESTER ? "c.responder_id" : "c.requester_id";
    }

    private static OffsetDateTime begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(Times.CHINA).toOffsetDateTime();
    }
}
