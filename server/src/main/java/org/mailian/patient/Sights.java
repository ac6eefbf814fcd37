package org.mailian.patient;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What cases open to institutions and close again. The case's own journal says so; these rows are never deleted either. */
@Repository
class Sights {

    /** Registered there, or opened to it by a case. */
    private static final String SEES = """
            (exists(select from patient.registration where institution_id = :institution and patient_id = :patient)
             or exists(select from patient.access_grant
                       where institution_id = :institution and patient_id = :patient and closed_at is null
                         and (ends_at is null or ends_at > :now)))""";

    private static final String SUMMARY =
            "select name, sex, birth_date, pinyin, initials from patient.patient where id = :patient and ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Sights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(UUID patient, UUID institution, UUID caseId, RecordAccess level, @Nullable Instant until) {
        open(patient, null, institution, caseId, level, until);
    }

    void pass(UUID patient, UUID from, UUID to, UUID caseId, RecordAccess level) {
        open(patient, from, to, caseId, level, null);
    }

    /** One statement: the grant, the words by which the institution finds the patient from now on, and the end of the one before. */
    private void open(
            UUID patient,
            @Nullable UUID before,
            UUID institution,
            UUID caseId,
            RecordAccess level,
            @Nullable Instant until) {
        jdbc.sql("""
                with ended as (
                    update patient.access_grant set closed_at = :now
                    where case_id = :case and closed_at is null
                      and institution_id = cast(:before as uuid) and institution_id <> :institution),
                found as (
                    insert into patient.search_token (institution_id, token, patient_id)
                    select :institution, unnest(tokens), id from patient.patient where id = :patient
                    on conflict do nothing)
                insert into patient.access_grant (case_id, institution_id, patient_id, level, opened_at, ends_at)
                values (:case, :institution, :patient, :level, :now, :until)
                on conflict (case_id, institution_id) do update set
                    patient_id = excluded.patient_id, level = excluded.level, ends_at = excluded.ends_at, closed_at = null""")
                .param("patient", patient)
                .param("before", before, Types.OTHER)
                .param("institution", institution)
                .param("case", caseId)
                .param("level", level.name())
                .param("now", Times.sql(clock.instant()))
                .param("until", Times.sqlOrNull(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void close(UUID caseId, @Nullable UUID institution) {
        jdbc.sql("""
                update patient.access_grant set closed_at = :now
                where case_id = :case and closed_at is null
                  and (:institution::uuid is null or institution_id = :institution::uuid)""")
                .param("case", caseId)
                .param("institution", institution, Types.OTHER)
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    boolean sees(UUID institution, UUID patient) {
        return jdbc.sql("select " + SEES)
                .param("institution", institution)
                .param("patient", patient)
                .param("now", Times.sql(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    boolean treats(UUID institution, UUID patient) {
        return jdbc.sql("""
                select exists(select from patient.registration
                              where institution_id = :institution and patient_id = :patient)""")
                .param("institution", institution)
                .param("patient", patient)
                .query(Boolean.class)
                .single();
    }

    /** Unknown to an institution that does not see the patient. */
    PatientSummary summary(UUID institution, UUID patient) {
        return jdbc.sql(SUMMARY + SEES)
                .param("institution", institution)
                .param("patient", patient)
                .param("now", Times.sql(clock.instant()))
                .query((row, _) -> new PatientSummary(
                        patient,
                        row.getString("name"),
                        Masks.name(row.getString("name")),
                        row.getString("sex"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("pinyin"),
                        row.getString("initials")))
                .optional()
                .orElseThrow(() -> PatientProblems.unknown(patient));
    }
}
