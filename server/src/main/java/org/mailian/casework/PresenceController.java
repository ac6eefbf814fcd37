package org.mailian.casework;

import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.casework.Presence.PersonHere;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for who is here and who has looked. */
@RestController
@RequestMapping("/api/cases/{id}")
class PresenceController {

    record PeopleHere(List<PersonHere> people) {}

    private final Presence presence;

    PresenceController(Presence presence) {
        this.presence = presence;
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see(Caller caller, @PathVariable UUID id) {
        presence.see(caller, id);
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @GetMapping("/presence")
    PeopleHere here(Caller caller, @PathVariable UUID id) {
        return new PeopleHere(presence.here(caller, id));
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @PutMapping("/presence")
    PeopleHere enter(Caller caller, @PathVariable UUID id) {
        return new PeopleHere(presence.enter(caller, id));
    }

    @Rule(value = Scope.PARTY, any = Permission.CASE_READ)
    @DeleteMapping("/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Caller caller, @PathVariable UUID id) {
        presence.leave(caller, id);
    }
}
