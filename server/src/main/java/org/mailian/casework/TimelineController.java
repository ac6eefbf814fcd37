package org.mailian.casework;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.Timeline.TimelineEntry;
import org.mailian.journal.ChainExport;
import org.mailian.journal.Verification;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the timeline: read, verify, carry away. */
@RestController
@RequestMapping("/api/cases/{id}/timeline")
class TimelineController {

    record CaseTimeline(List<TimelineEntry> entries, boolean more) {}

    private final Timeline timeline;

    TimelineController(Timeline timeline) {
        this.timeline = timeline;
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping
    CaseTimeline timeline(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) int after,
            @RequestParam(defaultValue = "200") @Min(1) @Max(500) int limit) {
        var entries = timeline.read(caller, id, after, limit + 1);
        var more = entries.size() > limit;
        return new CaseTimeline(more ? entries.subList(0, limit) : entries, more);
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/verification")
    Verification verification(Caller caller, @PathVariable UUID id) {
        return timeline.verify(caller, id);
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/export")
    ResponseEntity<ChainExport> export(Caller caller, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"timeline-" + id + ".json\"")
                .body(timeline.export(caller, id));
    }
}
