package org.mailian.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.Worklists;
import org.mailian.casework.Worklists.Worklist;
import org.mailian.diagnosis.Readers.Reader;
import org.mailian.kernel.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be read, most urgent first and then by the promised time; emergencies stand on top because the worklist says so. */
@Service
@Transactional(readOnly = true)
public class ReadingPool {

    /**
     * One line of the pool.
     *
     * @param claimedBy who has it on the desk
     * @param mine it is on the caller's desk
     * @param forMe the caller's reading rights allow the next step
     */
    public record PoolLine(
            @com.fasterxml.jackson.annotation.JsonProperty("case")
            CaseHeader header,

            String modality,
            String examination,
            String accessionNumber,
            @Nullable String study,
            @Nullable String claimedBy,
            boolean mine,
            boolean forMe,
            boolean critical) {}

    private record Matter(
            UUID caseId,
            String modality,
            String examination,
            String accessionNumber,
            @Nullable String studyUid,
            @Nullable UUID readerId,
            @Nullable String claimedBy,
            @Nullable UUID firstReader,
            boolean critical) {}

    private final Worklists worklists;
    private final Readers readers;
    private final DiagnosisPolicy policy;
    private final JdbcClient jdbc;

    ReadingPool(Worklists worklists, Readers readers, DiagnosisPolicy policy, JdbcClient jdbc) {
        this.worklists = worklists;
        this.readers = readers;
        this.policy = policy;
        this.jdbc = jdbc;
    }

    Page<PoolLine> page(Caller caller, @Nullable String after, int limit) {
        caller.must(Permission.DIAGNOSIS_READ);
        var reader = readers.find(caller.institution(), caller.practitioner()).orElse(null);
        var page = worklists.page(caller, Worklist.TO_DO, DiagnosisWorkflow.KIND, after, limit);
        var matters = matters(page.items().stream().map(CaseHeader::id).toList());
        var lines = page.items().stream()
                .map(it -> line(caller, reader, it, Objects.requireNonNull(matters.get(it.id()))))
                .toList();
        return new Page<>(lines, page.next());
    }

    private Map<UUID, Matter> matters(List<UUID> cases) {
        var matters = new HashMap<UUID, Matter>();
        jdbc.sql("""
                select case_id, modality, examination, accession_number, study_uid, reader_id,
                    matter #>> '{claim,reader,name}' as claimed_by,
                    cast(matter #>> '{firstReading,reader,practitioner}' as uuid) as first_reader,
                    alerted_at is not null and acknowledged_at is null as critical
                from diagnosis.diagnosis where case_id = any(:cases)""")
                .param("cases", cases.toArray(UUID[]::new))
                .query(Matter.class)
                .list()
                .forEach(it -> matters.put(it.caseId(), it));
        return matters;
    }

    private PoolLine line(Caller caller, @Nullable Reader reader, CaseHeader header, Matter matter) {
        return new PoolLine(
                header,
                matter.modality(),
                matter.examination(),
                matter.accessionNumber(),
                matter.studyUid(),
                matter.claimedBy(),
                caller.practitioner().equals(matter.readerId()),
                reader != null && isFor(caller, reader, header, matter),
                matter.critical());
    }

    private boolean isFor(Caller caller, Reader reader, CaseHeader header, Matter matter) {
        // The rules a case runs under are those where it was ordered.
        var rules = policy.of(header.requester().institution().id()).rules();
        var rights = reader.rights();
        if (!rights.cover(rules.examination(matter.examination()), rules)) {
            return false;
        }
        if (matter.readerId() != null) {
            return caller.practitioner().equals(matter.readerId());
        }
        var readBefore = caller.practitioner().equals(matter.firstReader());
        return switch (header.state()) {
            case DiagnosisWorkflow.POOL -> true;
            case DiagnosisWorkflow.FIRST_READ -> rights.maySign() && !readBefore;
            case DiagnosisWorkflow.DISPUTED -> rights.mayArbitrate() && !readBefore;
            default -> false;
        };
    }
}
