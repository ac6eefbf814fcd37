package org.mailian.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the material on disk, and who looked beyond them. */
@Repository
class Packs {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Packs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID caseId, ConsultationPack pack) {
        jdbc.sql("""
                insert into consultation.pack (case_id, version, content) values (:case, :version, cast(:content as jsonb))""")
                .param("case", caseId)
                .param("version", pack.version())
                .param("content", json.writeValueAsString(pack))
                .update();
    }

    void add(UUID caseId, LookBeyond look) {
        jdbc.sql("""
                insert into consultation.look (case_id, institution_id, looked_at, content)
                values (:case, :institution, :at, cast(:content as jsonb))""")
                .param("case", caseId)
                .param("institution", look.institution())
                .param("at", Times.sql(look.at()))
                .param("content", json.writeValueAsString(look))
                .update();
    }

    /** All there is of a case; one statement. */
    KeptPacks kept(UUID caseId) {
        var packs = new ArrayList<ConsultationPack>();
        var looks = new ArrayList<LookBeyond>();
        jdbc.sql("""
                select true as pack, version, null as looked_at, content from consultation.pack where case_id = :case
                union all select false, null, looked_at, content from consultation.look where case_id = :case
                order by version, looked_at""").param("case", caseId).query(row -> {
            var content = row.getString("content");
            if (row.getBoolean("pack")) {
                packs.add(json.readValue(content, ConsultationPack.class));
            } else {
                looks.add(json.readValue(content, LookBeyond.class));
            }
        });
        return new KeptPacks(packs, looks);
    }

    /** Versions and looks, each the first first. */
    record KeptPacks(List<ConsultationPack> packs, List<LookBeyond> looks) {}

    /** The first first. */
    List<LookBeyond> looks(UUID caseId) {
        return jdbc.sql("select content from consultation.look where case_id = :case order by looked_at")
                .param("case", caseId)
                .query((row, _) -> json.readValue(row.getString("content"), LookBeyond.class))
                .list();
    }

    /** The first first. */
    List<ConsultationPack> of(UUID caseId) {
        return jdbc.sql("select content from consultation.pack where case_id = :case order by version")
                .param("case", caseId)
                .query((row, _) -> json.readValue(row.getString("content"), ConsultationPack.class))
                .list();
    }
}
