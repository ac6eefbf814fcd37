package org.mailian.diagnosis;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who reads at an institution, and how far: modalities, alone or with a second reader, the last word, how many at once. */
@Repository
public class Readers {

    /** Not a modality of DICOM: who may sign it validates what a laboratory measured. */
    public static final String LABORATORY = "LAB";

    /**
     * Reading rights of a person at one institution.
     *
     * @param modalities DICOM modalities
     * @param maySign signs reports alone and reads second
     * @param mayArbitrate decides where two readers disagree
     * @param atOnce how many may lie on the desk
     */
    public record Reader(
            UUID practitioner, String name, Set<String> modalities, boolean maySign, boolean mayArbitrate, int atOnce) {

        public boolean reads(String modality) {
            return modalities.contains(modality);
        }
    }

    private final JdbcClient jdbc;

    Readers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Reader> find(UUID institution, UUID practitioner) {
        return jdbc.sql("""
                select * from diagnosis.reader where institution_id = :institution and practitioner_id = :practitioner""")
                .param("institution", institution)
                .param("practitioner", practitioner)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Reader> at(UUID institution) {
        return jdbc.sql(
                        "select * from diagnosis.reader where institution_id = :institution order by name, practitioner_id")
                .param("institution", institution)
                .query((row, _) -> read(row))
                .list();
    }

    void put(UUID institution, Reader it) {
        jdbc.sql("""
                insert into diagnosis.reader (practitioner_id, institution_id, name, modalities, may_sign, may_arbitrate, at_once)
                values (:practitioner, :institution, :name, :modalities, :maySign, :mayArbitrate, :atOnce)
                on conflict (institution_id, practitioner_id) do update set name = excluded.name, modalities = excluded.modalities,
                    may_sign = excluded.may_sign, may_arbitrate = excluded.may_arbitrate, at_once = excluded.at_once""")
                .param("practitioner", it.practitioner())
                .param("institution", institution)
                .param("name", it.name())
                .param("modalities", it.modalities().stream().sorted().toArray(String[]::new))
                .param("maySign", it.maySign())
                .param("mayArbitrate", it.mayArbitrate())
                .param("atOnce", it.atOnce())
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
                names(row.getArray("modalities")),
                row.getBoolean("may_sign"),
                row.getBoolean("may_arbitrate"),
                row.getInt("at_once"));
    }

    private static Set<String> names(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
