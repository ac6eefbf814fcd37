package org.mailian.access;

import static org.mailian.access.Permission.DIRECTORY_ADMINISTER;
import static org.mailian.access.Permission.STAFF_WRITE;
import static org.mailian.access.Rule.Scope.SIGNED_IN;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The roles a post can have, for those who give posts. */
@RestController
class RoleController {

    /** @param yours whether the caller may give it */
    record RoleView(String code, String name, String nameEn, boolean yours) {}

    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    @Rule(
            value = SIGNED_IN,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    @GetMapping("/api/roles")
    List<RoleView> list(Caller caller) {
        return roles.all().stream()
                .map(it -> new RoleView(it.code(), it.name(), it.nameEn(), it.isGivenBy(caller)))
                .toList();
    }
}
