package org.mailian.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Page;
import org.mailian.kernel.Place;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who looked: the log of reads, newest first. */
@Service
public class Reads {

    /** One look. */
    public record ReadLine(
            UUID id,
            Instant at,
            UUID practitioner,
            String name,
            UUID institution,
            UUID patient,
            @Nullable UUID caseId,
            String what,
            String why) {}

    private record Row(
            UUID id,
            OffsetDateTime at,
            UUID practitionerId,
            String name,
            UUID institutionId,
            UUID patientId,
            @Nullable UUID caseId,
            String what,
            String why) {

        ReadLine line() {
            return new ReadLine(id, at.toInstant(), practitionerId, name, institutionId, patientId, caseId, what, why);
        }
    }

    private final JdbcClient jdbc;

    Reads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The looks by people of the caller's institution, at one patient or at all. Looks from elsewhere are not in it: they would tell
     * where else somebody is treated.
     */
    public Page<ReadLine> byInstitution(Caller caller, @Nullable UUID patient, @Nullable String after, int limit) {
        var place = Place.parse(after, 2);
        var rows = jdbc.sql("select * from access.read_log where institution_id = :institution"
                        + (patient == null ? "" : " and patient_id = :patient")
                        + (place == null ? "" : " and (at, id) < (:at, :id)")
                        + " order by at desc, id desc limit :limit")
                .param("institution", caller.institution())
                .param("patient", patient)
                .param("at", place == null ? null : Times.sql(place.instant(0)))
                .param("id", place == null ? null : place.uuid(1))
                .param("limit", limit + 1)
                .query(Row.class)
                .list();
        return Page.of(rows.stream().map(Row::line).toList(), limit, it -> Place.at(it.at(), it.id()));
    }
}
