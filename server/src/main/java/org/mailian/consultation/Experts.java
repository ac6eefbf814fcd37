package org.mailian.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 专家库 on disk: who may be asked, and how many consultations each has open. */
@Repository
class Experts {

    /** @param open consultations in which the expert has something to do yet */
    record Expert(UUID institution, UUID practitioner, ExpertRecord record, int open) {

        boolean hasRoom() {
            return open < record.atOnce();
        }
    }

    private static final String SELECT = """
            select e.*, (select count(*) from consultation.seat s where s.practitioner_id = e.practitioner_id and s.owes) as open
            from consultation.expert e where\s""";

    private final JdbcClient jdbc;

    Experts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Expert> find(UUID institution, UUID practitioner) {
        return jdbc.sql(SELECT + "institution_id = :institution and practitioner_id = :practitioner")
                .param("institution", institution)
                .param("practitioner", practitioner)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Those of several institutions, 500 at most. */
    List<Expert> at(Collection<UUID> institutions) {
        return jdbc.sql(SELECT
                        + "institution_id = any(:institutions) order by institution_id, practitioner_id limit 500")
                .param("institutions", institutions.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    void put(UUID institution, UUID practitioner, ExpertRecord record) {
        jdbc.sql("""
                insert into consultation.expert (institution_id, practitioner_id, specialties, since, kinds, at_once, about)
                values (:institution, :practitioner, :specialties, :since, :kinds, :atOnce, :about)
                on conflict (institution_id, practitioner_id) do update set specialties = excluded.specialties,
                    since = excluded.since, kinds = excluded.kinds, at_once = excluded.at_once, about = excluded.about""")
                .param("institution", institution)
                .param("practitioner", practitioner)
                .param("specialties", record.specialties().stream().sorted().toArray(String[]::new))
                .param("since", record.since())
                .param("kinds", record.kinds().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("atOnce", record.atOnce())
                .param("about", record.about())
                .update();
    }

    boolean remove(UUID institution, UUID practitioner) {
        return jdbc.sql("""
                delete from consultation.expert
                where institution_id = :institution and practitioner_id = :practitioner""")
                        .param("institution", institution)
                        .param("practitioner", practitioner)
                        .update()
                == 1;
    }

    private static Expert read(ResultSet row) throws SQLException {
        return new Expert(
                row.getObject("institution_id", UUID.class),
                row.getObject("practitioner_id", UUID.class),
                new ExpertRecord(
                        Set.of((String[]) row.getArray("specialties").getArray()),
                        row.getObject("since", LocalDate.class),
                        Arrays.stream((String[]) row.getArray("kinds").getArray())
                                .map(ConsultationKind::valueOf)
                                .collect(Collectors.toSet()),
                        row.getInt("at_once"),
                        row.getString("about")),
                row.getInt("open"));
    }
}
