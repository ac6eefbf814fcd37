package org.mailian.casework;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.Presence.SeenBy;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what every kind of case has: its header, its clocks, who has looked. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    record CaseDetail(CaseHeader header, List<CaseClock> clocks, List<SeenBy> seenBy) {}

    record CaseClock(Clock.State state, CaseHeader.ClockFace face) {}

    private final CaseDesk desk;
    private final Presence presence;
    private final Workflows workflows;
    private final InstantSource time;

    CaseController(CaseDesk desk, Presence presence, Workflows workflows, java.time.Clock time) {
        this.desk = desk;
        this.presence = presence;
        this.workflows = workflows;
        this.time = time;
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/{id}")
    ResponseEntity<CaseDetail> one(Caller caller, @PathVariable UUID id) {
        var view = desk.get(caller, id);
        var now = time.instant();
        var it = view.it();
        var header = CaseHeader.of(it, workflows.of(it.kind()), view.side(), view.unseen(), now);
        var clocks = it.clocks().stream()
                .map(clock -> new CaseClock(clock.state(), CaseHeader.ClockFace.of(clock, now)))
                .toList();
        return ResponseEntity.ok()
                .eTag(Versions.tag(it.version()))
                .body(new CaseDetail(header, clocks, presence.seenBy(id)));
    }
}
