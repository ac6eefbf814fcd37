package org.mailian.laboratory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.mailian.laboratory.Box.Scan;
import org.mailian.laboratory.Box.ScanKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The boxes and their scans. A box is the business of who packs it and of who unpacks it. */
@Repository
class BoxTable {

    private static final String SIGHT = "(b.institution_id = :institution or b.laboratory_id = :institution)";

    private static final String SEEN = """
            select b.*, (select count(*) from laboratory.specimen s where s.box_id = b.id) as tubes
            from laboratory.box b where\s""" + SIGHT;

    private final JdbcClient jdbc;

    BoxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('laboratory.number')").query(Long.class).single();
    }

    void add(Box it) {
        jdbc.sql("""
                        insert into laboratory.box (id, code, institution_id, laboratory_id, state, opened_at, opened_by)
                        values (:id, :code, :institution, :laboratory, :state, :at, :by)""")
                .param("id", it.id())
                .param("code", it.code())
                .param("institution", it.institution())
                .param("laboratory", it.laboratory())
                .param("state", it.state().name())
                .param("at", Times.sql(it.openedAt()))
                .param("by", it.openedBy())
                .update();
    }

    Optional<Box> find(UUID institution, UUID id) {
        return jdbc.sql(SEEN + " and b.id = :id")
                .param("institution", institution)
                .param("id", id)
                .query(BoxTable::map)
                .optional();
    }

    Optional<Box> find(UUID institution, String code) {
        return jdbc.sql(SEEN + " and b.code = :code")
                .param("institution", institution)
                .param("code", code)
                .query(BoxTable::map)
                .optional();
    }

    /** Until the transaction ends nobody else changes it. */
    Optional<Box> lock(UUID institution, UUID id) {
        return jdbc.sql(SEEN + " and b.id = :id for update")
                .param("institution", institution)
                .param("id", id)
                .query(BoxTable::map)
                .optional();
    }

    List<Box> list(UUID institution, Collection<BoxState> states, @Nullable UUID before, int limit) {
        return jdbc.sql(SEEN + """
                         and (cardinality(cast(:states as text[])) = 0 or b.state = any(:states))
                          and (cast(:before as uuid) is null or b.id < :before)
                        order by b.id desc limit :limit""")
                .param("institution", institution)
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query(BoxTable::map)
                .list();
    }

    void set(UUID id, BoxState state) {
        jdbc.sql("update laboratory.box set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    void add(Scan it) {
        jdbc.sql("""
                        insert into laboratory.scan (id, box_id, kind, scanned_at, practitioner_id, name, institution_id, place,
                                                     temperature, too_warm_or_cold)
                        values (:id, :box, :kind, :at, :practitioner, :name, :institution, :place, :temperature, :spoilt)""")
                .param("id", it.id())
                .param("box", it.box())
                .param("kind", it.kind().name())
                .param("at", Times.sql(it.at()))
                .param("practitioner", it.practitioner())
                .param("name", it.name())
                .param("institution", it.institution())
                .param("place", it.place(), Types.VARCHAR)
                .param("temperature", it.temperature(), Types.NUMERIC)
                .param("spoilt", it.spoilt())
                .update();
    }

    List<Scan> scans(UUID box) {
        return jdbc.sql("select * from laboratory.scan where box_id = :box order by scanned_at, id")
                .param("box", box)
                .query(BoxTable::scan)
                .list();
    }

    private static Box map(ResultSet row, int number) throws SQLException {
        return new Box(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("institution_id", UUID.class),
                row.getObject("laboratory_id", UUID.class),
                BoxState.valueOf(row.getString("state")),
                Objects.requireNonNull(SpecimenTable.instant(row, "opened_at")),
                row.getString("opened_by"),
                row.getInt("tubes"));
    }

    private static Scan scan(ResultSet row, int number) throws SQLException {
        return new Scan(
                row.getObject("id", UUID.class),
                row.getObject("box_id", UUID.class),
                ScanKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(SpecimenTable.instant(row, "scanned_at")),
                row.getObject("practitioner_id", UUID.class),
                row.getString("name"),
                row.getObject("institution_id", UUID.class),
                row.getString("place"),
                row.getBigDecimal("temperature"),
                row.getBoolean("too_warm_or_cold"));
    }
}
