package org.mailian.consultation;

import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for who holds the room: any coordinator of the centre that was asked. */
@RestController
@RequestMapping("/api/consultations/{id}/chair")
class ChairController {

    record ChairedRoom(UUID meeting) {}

    private final CentreDesk desk;

    ChairController(CentreDesk desk) {
        this.desk = desk;
    }

    /** The caller may hold the room from now on, beside whoever does already; done twice it is the same. */
    @Rule(value = Scope.PARTY, any = Permission.COORDINATE)
    @PostMapping
    ChairedRoom chair(Caller caller, @PathVariable UUID id) {
        return new ChairedRoom(desk.chair(caller, id));
    }
}
