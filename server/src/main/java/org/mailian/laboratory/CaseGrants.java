package org.mailian.laboratory;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case opens its specimens and results to the institutions it names. Given and ended by the rooms above, which know the case. */
@Service
@Transactional
public class CaseGrants {

    private final JdbcClient jdbc;

    CaseGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void grant(UUID caseId, UUID institution) {
        jdbc.sql("""
                        insert into laboratory.case_grant (case_id, institution_id) values (:case, :institution)
                        on conflict do nothing""").param("case", caseId).param("institution", institution).update();
    }

    /** The collecting institution and the laboratory see their own as before. */
    public void end(UUID caseId) {
        jdbc.sql("delete from laboratory.case_grant where case_id = :case")
                .param("case", caseId)
                .update();
    }
}
