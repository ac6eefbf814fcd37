package org.mailian.diagnosis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who reads at an institution, and how far. */
@Repository
public class Readers {

    /** Not a modality of DICOM: who may sign it validates what a laboratory measured. */
    public static final String LABORATORY = "LAB";

    /**
     * Reading rights of a person at one institution.
     *
     * @param onDesk how many the person has taken and not finished
     */
    public record Reader(UUID practitioner, String name, ReadingRights rights, int onDesk) {

        /** With what a step took to the desk or from it. */
        Reader after(Diagnosis before, Diagnosis next) {
            var taken = (next.isClaimedBy(practitioner) ? 1 : 0) - (before.isClaimedBy(practitioner) ? 1 : 0);
            return new Reader(practitioner, name, rights, onDesk + taken);
        }

        boolean hasRoom() {
            return onDesk < rights.atOnce();
        }
    }

    private static final String SELECT = """
            select r.*, (select count(*) from diagnosis.diagnosis d where d.reader_id = r.practitioner_id) as on_desk
            from diagnosis.reader r where institution_id = :institution""";

    private final JdbcClient jdbc;

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Reader> find(UUID institution, UUID practitioner) {
        return jdbc.sql(SELECT + " and practitioner_id = :practitioner")
                .param("institution", institution)
                .param("practitioner", practitioner)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Reader> at(UUID institution) {
        return jdbc.sql(SELECT + " order by name, practitioner_id")
                .param("institution", institution)
                .query((row, _) -> read(row))
                .list();
    }

    void put(UUID institution, UUID practitioner, String name, ReadingRights rights) {
        jdbc.sql("""
                insert into diagnosis.reader (practitioner_id, institution_id, name, modalities, body_parts, subspecialties,
                    may_sign, may_arbitrate, at_once)
                values (:practitioner, :institution, :name, :modalities, :bodyParts, :subspecialties, :maySign, :mayArbitrate,
                    :atOnce)
                on conflict (institution_id, practitioner_id) do update set name = excluded.name,
                    modalities = excluded.modalities, body_parts = excluded.body_parts,
                    subspecialties = excluded.subspecialties, may_sign = excluded.may_sign,
                    may_arbitrate = excluded.may_arbitrate, at_once = excluded.at_once""")
                .param("practitioner", practitioner)
                .param("institution", institution)
                .param("name", name)
                .param("modalities", sorted(rights.modalities()))
                .param("bodyParts", sorted(rights.bodyParts()))
                .param("subspecialties", sorted(rights.subspecialties()))
                .param("maySign", rights.maySign())
                .param("mayArbitrate", rights.mayArbitrate())
                .param("atOnce", rights.atOnce())
                .update();
    }

    boolean remove(UUID institution, UUID practitioner) {
        return jdbc.sql("""
                delete from diagnosis.reader where institution_id = :institution and practitioner_id = :practitioner""")
                        .param("institution", institution)
                        .param("practitioner", practitioner)
                        .update()
                == 1;
    }

    private static Reader read(ResultSet row) throws SQLException {
        return new Reader(
                row.getObject("practitioner_id", UUID.class),
                row.getString("name"),
                new ReadingRights(
                        names(row, "modalities"),
                        names(row, "body_parts"),
                        names(row, "subspecialties"),
                        row.getBoolean("may_sign"),
                        row.getBoolean("may_arbitrate"),
                        row.getInt("at_once")),
                row.getInt("on_desk"));
    }

    private static String[] sorted(Set<String> names) {
        return names.stream().sorted().toArray(String[]::new);
    }

    private static Set<String> names(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
