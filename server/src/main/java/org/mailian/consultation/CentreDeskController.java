package org.mailian.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.consultation.CallLog.CallDirection;
import org.mailian.consultation.CallLog.NewCall;
import org.mailian.consultation.CallLog.NotedCall;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the centre's desk and what is telephoned about a case. */
@RestController
@RequestMapping("/api/consultations")
class CentreDeskController {

    record NotedCallList(List<NotedCall> calls) {}

    /** @param whom who was called, or who called, in words; {@code result} a code of the region's list CALL */
    record Calling(
            @NotNull CallDirection direction,
            @NotBlank @Size(max = 100) String whom,
            @NotBlank @Size(max = 40) String result,
            @Nullable @Size(max = 1000) String text) {}

    private final CentreDeskReading desk;
    private final CallDesk calls;

    CentreDeskController(CentreDeskReading desk, CallDesk calls) {
        this.desk = desk;
        this.calls = calls;
    }

    /** Of what the caller's institution was asked. */
    @Rule(value = Scope.INSTITUTION, any = Permission.COORDINATE)
    @GetMapping("/desk")
    CentreDeskView desk(Caller caller) {
        return desk.of(caller);
    }

    /** What the caller's own institution noted of a case. */
    @Rule(value = Scope.PARTY, any = Permission.COORDINATE)
    @GetMapping("/{id}/calls")
    NotedCallList calls(Caller caller, @PathVariable UUID id) {
        return new NotedCallList(calls.of(caller, id));
    }

    /** For the caller's own institution only. */
    @Rule(value = Scope.PARTY, any = Permission.COORDINATE)
    @PostMapping("/{id}/calls")
    NotedCallList note(Caller caller, @PathVariable UUID id, @Valid @RequestBody Calling body) {
        var call = new NewCall(body.direction(), body.whom(), body.result(), body.text());
        return new NotedCallList(calls.note(caller, id, call));
    }
}
