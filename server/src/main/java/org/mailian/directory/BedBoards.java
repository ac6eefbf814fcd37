package org.mailian.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.mailian.directory.BedBoard.BedState;
import org.mailian.directory.BedBoard.State;
import org.mailian.directory.BedBoard.WardBeds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a {@link BedBoard} straight from one query. */
final class BedBoards {

    private BedBoards() {}

    static BedBoard read(JdbcClient jdbc, UUID institution) {
        var wards = new LinkedHashMap<UUID, WardBeds>();
        jdbc.sql("""
                select w.id as ward_id, w.department_id, w.code, w.name, w.name_en, b.id as bed_id, b.number, b.authorised, b.open,
                    b.staffed, b.occupied, b.restriction, h.case_id, h.occupied_at
                from directory.ward w
                left join directory.bed b on b.ward_id = w.id
                left join directory.bed_hold h on h.bed_id = b.id and h.released_at is null
                where w.institution_id = :institution order by w.code, w.id, b.number""").param("institution", institution).query(row -> {
            var id = DirectoryRows.uuid(row, "ward_id");
            var ward = wards.get(id);
            if (ward == null) {
                ward = ward(row, id);
                wards.put(id, ward);
            }
            if (DirectoryRows.uuidOrNull(row, "bed_id") != null) {
                ward.beds().add(bed(row));
            }
        });
        return new BedBoard(institution, new ArrayList<>(wards.values()));
    }

    private static WardBeds ward(ResultSet row, UUID id) throws SQLException {
        return new WardBeds(
                id,
                DirectoryRows.uuid(row, "department_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                new ArrayList<>());
    }

    private static BedState bed(ResultSet row) throws SQLException {
        return new BedState(
                DirectoryRows.uuid(row, "bed_id"),
                row.getString("number"),
                row.getBoolean("authorised"),
                row.getBoolean("open"),
                row.getBoolean("staffed"),
                BedRestriction.valueOf(row.getString("restriction")),
                state(row),
                DirectoryRows.uuidOrNull(row, "case_id"));
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getBoolean("occupied") || DirectoryRows.instantOrNull(row, "occupied_at") != null) {
            return State.OCCUPIED;
        }
        if (DirectoryRows.uuidOrNull(row, "case_id") != null) {
            return State.HELD;
        }
        return row.getBoolean("open") && row.getBoolean("staffed") ? State.FREE : State.CLOSED;
    }
}
