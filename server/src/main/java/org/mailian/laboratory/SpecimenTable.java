package org.mailian.laboratory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.mailian.laboratory.Specimen.Done;
import org.mailian.laboratory.Specimen.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tubes. Nothing is read without saying for which institution: the one that collects, the one that examines, and those a case opened
 * it to. What the house itself reads is an answer to nobody.
 */
@Repository
class SpecimenTable {

    /** Whose business a specimen {@code s} is. */
    static final String SIGHT = """
            (s.institution_id = :institution or s.laboratory_id = :institution
             or exists (select from laboratory.case_grant g where g.case_id = s.case_id and g.institution_id = :institution))
            """;

    private final JdbcClient jdbc;

    SpecimenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('laboratory.number')").query(Long.class).single();
    }

    void add(Specimen it) {
        jdbc.sql("""
                        insert into laboratory.specimen (id, code, institution_id, laboratory_id, patient_id, masked_name, sex,
                            birth_date, case_id, replaces, container, panels, items, policy_version, state, ordered_at, ordered_by)
                        values (:id, :code, :institution, :laboratory, :patient, :name, :sex, :birthDate, :case, :replaces,
                            :container, :panels, :items, :policy, :state, :at, :by)""")
                .param("id", it.id())
                .param("code", it.code())
                .param("institution", it.institution())
                .param("laboratory", it.laboratory())
                .param("patient", it.patient())
                .param("name", it.maskedName())
                .param("sex", it.sex())
                .param("birthDate", it.birthDate())
                .param("case", it.caseId(), Types.OTHER)
                .param("replaces", it.replaces(), Types.OTHER)
                .param("container", it.container())
                .param("panels", it.panels().toArray(String[]::new))
                .param("items", it.items().toArray(String[]::new))
                .param("policy", it.policyVersion())
                .param("state", it.state().name())
                .param("at", Times.sql(it.ordered().at()))
                .param("by", it.ordered().by())
                .update();
    }

    Optional<Specimen> find(UUID institution, UUID id) {
        return jdbc.sql("select s.* from laboratory.specimen s where s.id = :id and " + SIGHT)
                .param("institution", institution)
                .param("id", id)
                .query(SpecimenTable::map)
                .optional();
    }

    Optional<Specimen> find(UUID institution, String code) {
        return jdbc.sql("select s.* from laboratory.specimen s where s.code = :code and " + SIGHT)
                .param("institution", institution)
                .param("code", code)
                .query(SpecimenTable::map)
                .optional();
    }

    /** For the house itself. */
    Optional<Specimen> glance(UUID id) {
        return jdbc.sql("select s.* from laboratory.specimen s where s.id = :id")
                .param("id", id)
                .query(SpecimenTable::map)
                .optional();
    }

    /** For the house itself; the oldest first. */
    List<Specimen> ofCase(UUID caseId) {
        return jdbc.sql("select s.* from laboratory.specimen s where s.case_id = :case order by s.id")
                .param("case", caseId)
                .query(SpecimenTable::map)
                .list();
    }

    void adopt(UUID id, UUID caseId) {
        jdbc.sql("update laboratory.specimen set case_id = :case where id = :id")
                .param("id", id)
                .param("case", caseId)
                .update();
    }

    /** Another was ordered in its place. */
    boolean isReplaced(UUID id) {
        return jdbc.sql("select exists (select from laboratory.specimen where replaces = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Until the transaction ends nobody else changes it. */
    Optional<Specimen> lock(UUID institution, UUID id) {
        return jdbc.sql("select s.* from laboratory.specimen s where s.id = :id and " + SIGHT + " for update of s")
                .param("institution", institution)
                .param("id", id)
                .query(SpecimenTable::map)
                .optional();
    }

    /** @param before only those older than this one; null: from the newest */
    List<Specimen> list(UUID institution, Question asked, @Nullable UUID before, int limit) {
        return jdbc.sql("select s.* from laboratory.specimen s where " + SIGHT + """
                          and (cast(:collects as uuid) is null or s.institution_id = :collects)
                          and (cast(:examines as uuid) is null or s.laboratory_id = :examines)
                          and (cast(:case as uuid) is null or s.case_id = :case)
                          and (cast(:patient as uuid) is null or s.patient_id = :patient)
                          and (cardinality(cast(:states as text[])) = 0 or s.state = any(:states))
                          and (cast(:before as uuid) is null or s.id < :before)
                        order by s.id desc limit :limit""")
                .param("institution", institution)
                .param("collects", asked.collects(), Types.OTHER)
                .param("examines", asked.examines(), Types.OTHER)
                .param("case", asked.caseId(), Types.OTHER)
                .param("patient", asked.patient(), Types.OTHER)
                .param("states", asked.states().stream().map(Enum::name).toArray(String[]::new))
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query(SpecimenTable::map)
                .list();
    }

    /**
     * What is looked for; null or empty: everything.
     *
     * @param collects only what this institution collects
     * @param examines only what this institution examines
     */
    record Question(
            @Nullable UUID collects,
            @Nullable UUID examines,
            @Nullable UUID caseId,
            @Nullable UUID patient,
            Collection<SpecimenState> states) {}

    List<Specimen> inBox(UUID box) {
        return jdbc.sql("select s.* from laboratory.specimen s where s.box_id = :box order by s.id")
                .param("box", box)
                .query(SpecimenTable::map)
                .list();
    }

    void collected(UUID id, Instant at, String by) {
        jdbc.sql("""
                        update laboratory.specimen set state = 'COLLECTED', collected_at = :at, collected_by = :by
                        where id = :id""").param("id", id).param("at", Times.sql(at)).param("by", by).update();
    }

    void received(Collection<UUID> ids, Instant at, String by) {
        jdbc.sql("""
                        update laboratory.specimen set state = 'RECEIVED', received_at = :at, received_by = :by
                        where id = any(:ids)""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("at", Times.sql(at))
                .param("by", by)
                .update();
    }

    void rejected(UUID id, Rejection it) {
        jdbc.sql("""
                        update laboratory.specimen set state = 'REJECTED', rejected_at = :at, rejected_by = :by,
                            rejection = :reason, rejection_text = :text
                        where id = :id""")
                .param("id", id)
                .param("at", Times.sql(it.at()))
                .param("by", it.by())
                .param("reason", it.reason())
                .param("text", it.text(), Types.VARCHAR)
                .update();
    }

    void set(Collection<UUID> ids, SpecimenState state) {
        jdbc.sql("update laboratory.specimen set state = :state where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("state", state.name())
                .update();
    }

    /** The box goes, and what is in it; what was refused or taken out of turn stays as it is. */
    void travel(UUID box) {
        jdbc.sql("update laboratory.specimen set state = 'ON_THE_WAY' where box_id = :box and state = 'PACKED'")
                .param("box", box)
                .update();
    }

    /** Into a box, or with null out of it. */
    void pack(UUID id, @Nullable UUID box) {
        jdbc.sql("update laboratory.specimen set box_id = :box, state = :state where id = :id")
                .param("id", id)
                .param("box", box, Types.OTHER)
                .param("state", box == null ? "COLLECTED" : "PACKED")
                .update();
    }

    static Specimen map(ResultSet row, int number) throws SQLException {
        var rejection = row.getString("rejection");
        return new Specimen(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("institution_id", UUID.class),
                row.getObject("laboratory_id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getString("masked_name"),
                row.getString("sex"),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("case_id", UUID.class),
                row.getObject("replaces", UUID.class),
                row.getString("container"),
                texts(row.getArray("panels")),
                texts(row.getArray("items")),
                row.getString("policy_version"),
                SpecimenState.valueOf(row.getString("state")),
                row.getObject("box_id", UUID.class),
                Objects.requireNonNull(done(row, "ordered")),
                done(row, "collected"),
                done(row, "received"),
                rejection == null
                        ? null
                        : new Rejection(
                                Objects.requireNonNull(instant(row, "rejected_at")),
                                row.getString("rejected_by"),
                                rejection,
                                row.getString("rejection_text")));
    }

    private static @Nullable Done done(ResultSet row, String what) throws SQLException {
        var at = instant(row, what + "_at");
        return at == null ? null : new Done(at, row.getString(what + "_by"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Times.instant(row.getObject(column, OffsetDateTime.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
