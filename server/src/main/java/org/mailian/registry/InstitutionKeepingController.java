package org.mailian.registry;

import static org.mailian.access.Permission.DIRECTORY_ADMINISTER;
import static org.mailian.access.Permission.STAFF_WRITE;
import static org.mailian.access.Rule.Scope.INSTITUTION;
import static org.mailian.access.Rule.Scope.SIGNED_IN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.directory.Corrections;
import org.mailian.directory.DepartmentForm;
import org.mailian.directory.Directory;
import org.mailian.directory.InstitutionForm;
import org.mailian.directory.Register;
import org.mailian.registry.BedController.RegistryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Institutions are added by who administers the directory; their departments, and what is to be put right, by their managers too. */
@RestController
@RequestMapping("/api/institutions")
class InstitutionKeepingController {

    record DepartmentHead(@NotNull UUID practitioner) {}

    private final Register register;
    private final Corrections corrections;
    private final Directory directory;
    private final StaffRights rights;

    InstitutionKeepingController(Register register, Corrections corrections, Directory directory, StaffRights rights) {
        this.register = register;
        this.corrections = corrections;
        this.directory = directory;
        this.rights = rights;
    }

    @Rule(value = SIGNED_IN, any = DIRECTORY_ADMINISTER)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RegistryId add(Caller caller, @Valid @RequestBody InstitutionForm it) {
        requireParent(it);
        return new RegistryId(register.addInstitution(it.toNew(), caller.actor()));
    }

    /** Kind, level, region, numbers and place in the tree decide what an institution may do; only who administers changes those. */
    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(Caller caller, @PathVariable UUID id, @Valid @RequestBody InstitutionForm it) {
        caller.mustManage(id);
        requireParent(it);
        if (!caller.may(DIRECTORY_ADMINISTER) && !Standings.same(directory.institution(id), it.toNew())) {
            throw RegistryProblems.administratorOnly();
        }
        corrections.institution(id, it.toNew(), caller.actor());
    }

    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    @PostMapping("/{id}/departments")
    @ResponseStatus(HttpStatus.CREATED)
    RegistryId addDepartment(Caller caller, @PathVariable UUID id, @Valid @RequestBody DepartmentForm it) {
        caller.mustManage(id);
        directory.institution(id);
        return new RegistryId(register.addDepartment(it.toNew(id), caller.actor()));
    }

    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    @PutMapping("/{id}/departments/{department}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correctDepartment(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID department,
            @Valid @RequestBody DepartmentForm it) {
        caller.mustManage(id);
        corrections.department(department, it.toNew(id), caller.actor());
    }

    /** Somebody who works there today becomes the head, in place of who was. */
    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    @PutMapping("/{id}/departments/{department}/head")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nameHead(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID department,
            @Valid @RequestBody DepartmentHead it) {
        rights.mayManage(caller, id, it.practitioner());
        register.headOf(id, department, it.practitioner(), caller.actor());
    }

    private void requireParent(InstitutionForm it) {
        if (it.parent() != null) {
            directory.institution(it.parent());
        }
    }
}
