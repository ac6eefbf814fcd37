package org.mailian.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Register.NewDepartment;
import org.mailian.directory.Register.NewInstitution;
import org.mailian.directory.Register.NewPractitioner;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was written into the directory is put right: a name, a telephone, somebody's roles. Every correction is journaled. */
@Service
@Transactional
public class Corrections {

    private final CorrectionTables tables;
    private final RegisterDeeds deeds;

    Corrections(CorrectionTables tables, RegisterDeeds deeds) {
        this.tables = tables;
        this.deeds = deeds;
    }

    /** Refused like {@link Register#addInstitution}, and {@code directory/unknown-institution}. */
    public void institution(UUID id, NewInstitution it, Actor by) {
        Register.requireFit(it);
        tables.institution(id, it);
        var facts = Map.of("name", it.name(), "level", it.level().name());
        deeds.tell("institution", id, "institution.corrected", by, id, facts);
    }

    /** Refused: {@code directory/unknown-department} also when it is another institution's. */
    public void department(UUID id, NewDepartment it, Actor by) {
        tables.department(id, it);
        deeds.tell(
                "institution",
                it.institution(),
                "institution.department-corrected",
                by,
                it.institution(),
                Map.of("department", id, "name", it.name(), "specialty", it.specialty()));
    }

    /** Without a licence the one that is known stays. */
    public void practitioner(UUID id, NewPractitioner it, Actor by) {
        tables.practitioner(id, it);
        deeds.tell("practitioner", id, "practitioner.corrected", by, null, Map.of("name", it.name()));
    }

    /** Another department of the same institution, other roles; from the commit on. Refused: {@code directory/unknown-post}. */
    public void post(UUID id, @Nullable UUID department, Set<String> roles, Actor by) {
        var it = tables.post(id, department, roles);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("post", id);
        facts.put("institution", it.institution());
        facts.put("roles", it.roles());
        if (department != null) {
            facts.put("department", department);
        }
        deeds.tell("practitioner", it.practitioner(), "practitioner.post-corrected", by, it.institution(), facts);
    }
}
