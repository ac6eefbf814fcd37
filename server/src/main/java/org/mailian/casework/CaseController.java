package org.mailian.casework;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.CaseSearch.CaseFilter;
import org.mailian.casework.Presence.PersonHere;
import org.mailian.casework.Presence.SeenBy;
import org.mailian.casework.Timeline.TimelineEntry;
import org.mailian.journal.ChainExport;
import org.mailian.journal.Verification;
import org.mailian.kernel.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what every kind of case has: its header, timeline, who is here and who has looked. */
@RestController
@Validated
@RequestMapping("/api/cases")
class CaseController {

    record CaseDetail(CaseHeader header, List<CaseClock> clocks, List<SeenBy> seenBy) {}

    record CaseClock(Clock.State state, CaseHeader.ClockFace face) {}

    record CaseTimeline(List<TimelineEntry> entries, boolean more) {}

    record PeopleHere(List<PersonHere> people) {}

    private final CaseDesk desk;
    private final CaseSearch search;
    private final Timeline timeline;
    private final Presence presence;
    private final Workflows workflows;
    private final InstantSource time;

    CaseController(
            CaseDesk desk,
            CaseSearch search,
            Timeline timeline,
            Presence presence,
            Workflows workflows,
            java.time.Clock time) {
        this.desk = desk;
        this.search = search;
        this.timeline = timeline;
        this.presence = presence;
        this.workflows = workflows;
        this.time = time;
    }

    @Rule(value = Scope.INSTITUTION, any = Permission.CASE_READ)
    @GetMapping
    Page<CaseHeader> history(
            Caller caller,
            @RequestParam(required = false) @Nullable @Size(max = 40) String kind,
            @RequestParam(required = false) @Nullable @Size(max = 40) String state,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable UUID patient,
            @RequestParam(required = false) @Nullable @Size(max = 400) String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        return search.history(caller, new CaseFilter(kind, state, open, patient), after, limit);
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/{id}")
    ResponseEntity<CaseDetail> one(Caller caller, @PathVariable UUID id) {
        var view = desk.get(caller, id);
        var now = time.instant();
        var it = view.it();
        var header = CaseHeader.of(it, workflows.of(it.kind()).stage(it.state()), view.side(), view.unseen(), now);
        var clocks = it.clocks().stream()
                .map(clock -> new CaseClock(clock.state(), CaseHeader.ClockFace.of(clock, now)))
                .toList();
        return ResponseEntity.ok()
                .eTag(Versions.tag(it.version()))
                .body(new CaseDetail(header, clocks, presence.seenBy(id)));
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @PostMapping("/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see(Caller caller, @PathVariable UUID id) {
        presence.see(caller, id);
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/{id}/timeline")
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
    @GetMapping("/{id}/timeline/verification")
    Verification verification(Caller caller, @PathVariable UUID id) {
        return timeline.verify(caller, id);
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/{id}/timeline/export")
    ResponseEntity<ChainExport> export(Caller caller, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"timeline-" + id + ".json\"")
                .body(timeline.export(caller, id));
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/{id}/presence")
    PeopleHere here(Caller caller, @PathVariable UUID id) {
        return new PeopleHere(presence.here(caller, id));
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @PutMapping("/{id}/presence")
    PeopleHere enter(Caller caller, @PathVariable UUID id) {
        return new PeopleHere(presence.enter(caller, id));
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @DeleteMapping("/{id}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Caller caller, @PathVariable UUID id) {
        presence.leave(caller, id);
    }
}
