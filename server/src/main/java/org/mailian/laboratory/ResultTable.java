package org.mailian.laboratory;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The results. A result is the business of those whose business its specimen is. */
@Repository
class ResultTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ResultTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A tube and what holds of it, in no order. */
    record Examined(Specimen tube, List<LabResult> results) {}

    /** A result and when its specimen was taken. */
    record Dated(LabResult result, Instant collectedAt, UUID laboratory) {}

    void add(LabResult it) {
        jdbc.sql("""
                        insert into laboratory.result (id, specimen_id, item, value, number, unit, low, high, flag, method,
                                                       instrument, entered_at, entered_by, correction)
                        values (:id, :specimen, :item, :value, :number, :unit, :low, :high, :flag, :method, :instrument, :at, :by,
                                :correction)""")
                .param("id", it.id())
                .param("specimen", it.specimen())
                .param("item", it.item())
                .param("value", it.value())
                .param("number", it.number(), Types.NUMERIC)
                .param("unit", it.unit())
                .param("low", it.low(), Types.NUMERIC)
                .param("high", it.high(), Types.NUMERIC)
                .param("flag", it.flag().name())
                .param("method", it.method(), Types.VARCHAR)
                .param("instrument", it.instrument(), Types.VARCHAR)
                .param("at", Times.sql(it.enteredAt()))
                .param("by", it.enteredBy())
                .param("correction", it.correction(), Types.VARCHAR)
                .update();
    }

    void replace(UUID specimen, Collection<String> items, Instant at) {
        jdbc.sql("""
                        update laboratory.result set replaced_at = :at
                        where specimen_id = :specimen and item = any(:items) and replaced_at is null""")
                .param("specimen", specimen)
                .param("items", items.toArray(String[]::new))
                .param("at", Times.sql(at))
                .update();
    }

    /** What holds and what held, in the order it was entered. */
    List<LabResult> of(Collection<UUID> specimens) {
        return jdbc.sql("select r.* from laboratory.result r where r.specimen_id = any(:specimens) order by r.id")
                .param("specimens", specimens.toArray(UUID[]::new))
                .query(ResultTable::map)
                .list();
    }

    /** The tubes of a case, the oldest first, with what holds of them; for the house itself, in one statement. */
    List<Examined> ofCase(UUID caseId) {
        return jdbc.sql("""
                        select s.*, (
                            select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'specimen', r.specimen_id, 'item', r.item,
                                'value', r.value, 'number', r.number, 'unit', r.unit, 'low', r.low, 'high', r.high, 'flag', r.flag,
                                'method', r.method, 'instrument', r.instrument, 'enteredAt', r.entered_at,
                                'enteredBy', r.entered_by, 'correction', r.correction)), '[]')
                            from laboratory.result r where r.specimen_id = s.id and r.replaced_at is null) as results
                        from laboratory.specimen s where s.case_id = :case order by s.id""")
                .param("case", caseId)
                .query((row, number) -> new Examined(
                        SpecimenTable.map(row, number),
                        json.readValue(row.getString("results"), new TypeReference<List<LabResult>>() {})))
                .list();
    }

    /** What holds of a patient and is the institution's business, the oldest specimen first; at most two thousand, the newest. */
    List<Dated> ofPatient(UUID institution, UUID patient, @Nullable String item) {
        return jdbc.sql("""
                        select * from (
                            select r.*, s.collected_at, s.laboratory_id from laboratory.specimen s
                            join laboratory.result r on r.specimen_id = s.id and r.replaced_at is null
                            where s.patient_id = :patient and (cast(:item as text) is null or r.item = :item)
                              and %s
                            order by s.collected_at desc limit 2000) found
                        order by collected_at""".formatted(SpecimenTable.SIGHT))
                .param("institution", institution)
                .param("patient", patient)
                .param("item", item, Types.VARCHAR)
                .query((row, number) -> new Dated(
                        map(row, number),
                        Objects.requireNonNull(SpecimenTable.instant(row, "collected_at")),
                        row.getObject("laboratory_id", UUID.class)))
                .list();
    }

    private static LabResult map(ResultSet row, int number) throws SQLException {
        return new LabResult(
                row.getObject("id", UUID.class),
                row.getObject("specimen_id", UUID.class),
                row.getString("item"),
                row.getString("value"),
                decimal(row, "number"),
                row.getString("unit"),
                decimal(row, "low"),
                decimal(row, "high"),
                Flag.valueOf(row.getString("flag")),
                row.getString("method"),
                row.getString("instrument"),
                Objects.requireNonNull(SpecimenTable.instant(row, "entered_at")),
                row.getString("entered_by"),
                row.getString("correction"),
                SpecimenTable.instant(row, "replaced_at"));
    }

    private static @Nullable BigDecimal decimal(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }
}
