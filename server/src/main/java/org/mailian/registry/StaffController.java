package org.mailian.registry;

import static org.mailian.access.Permission.DIRECTORY_ADMINISTER;
import static org.mailian.access.Permission.STAFF_WRITE;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Hiring;
import org.mailian.access.Rule;
import org.mailian.directory.Corrections;
import org.mailian.directory.PersonForm;
import org.mailian.directory.Register;
import org.mailian.directory.Register.NewPost;
import org.mailian.registry.BedController.RegistryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of an institution: taken on, given posts, put right, let go. */
@RestController
@RequestMapping("/api/institutions/{institution}")
class StaffController {

    record FirstLogin(
            @NotBlank @Size(max = 64) String username,
            @NotBlank @Size(max = 128) String password) {

        Hiring.Login toLogin() {
            return new Hiring.Login(username, password);
        }

        @Override
        public String toString() {
            return "FirstLogin[" + username + "]";
        }
    }

    /** {@code account} null: somebody who does not sign in. */
    record NewColleague(
            @NotNull @Valid PersonForm person,
            @Nullable UUID department,
            @NotEmpty @Size(max = 10) Set<@NotBlank @Size(max = 40) String> roles,
            @Nullable @Valid FirstLogin account) {}

    record ColleagueIds(
            UUID practitioner, UUID post, @Nullable UUID account) {}

    /** {@code until} null: without an end. */
    record PostOffer(
            @NotNull UUID practitioner,
            @Nullable UUID department,
            @NotEmpty @Size(max = 10) Set<@NotBlank @Size(max = 40) String> roles,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

    record PostChange(
            @Nullable UUID department,
            @NotEmpty @Size(max = 10) Set<@NotBlank @Size(max = 40) String> roles) {}

    /** {@code until}: the last day. */
    record PostEnding(@NotNull LocalDate until) {}

    private final Hiring hiring;
    private final Register register;
    private final Corrections corrections;
    private final StaffRights rights;

    StaffController(Hiring hiring, Register register, Corrections corrections, StaffRights rights) {
        this.hiring = hiring;
        this.register = register;
        this.corrections = corrections;
        this.rights = rights;
    }

    /** Person, post and account together; when one is refused nothing is kept. */
    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    ColleagueIds take(Caller caller, @PathVariable UUID institution, @Valid @RequestBody NewColleague it) {
        rights.mayGive(caller, institution, it.roles());
        var hired = hiring.take(
                new Hiring.Newcomer(
                        it.person().toNew(),
                        institution,
                        it.department(),
                        it.roles(),
                        it.account() == null ? null : it.account().toLogin()),
                caller.actor());
        return new ColleagueIds(hired.practitioner(), hired.post(), hired.account());
    }

    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    @PutMapping("/people/{practitioner}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(
            Caller caller,
            @PathVariable UUID institution,
            @PathVariable UUID practitioner,
            @Valid @RequestBody PersonForm it) {
        rights.mayManage(caller, institution, practitioner);
        corrections.practitioner(practitioner, it.toNew(), caller.actor());
    }

    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    @PostMapping("/posts")
    @ResponseStatus(HttpStatus.CREATED)
    RegistryId give(Caller caller, @PathVariable UUID institution, @Valid @RequestBody PostOffer it) {
        rights.mayGiveTo(caller, institution, it.practitioner(), it.roles());
        return new RegistryId(register.addPost(
                new NewPost(it.practitioner(), institution, it.department(), it.roles(), it.from(), it.until()),
                caller.actor()));
    }

    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    @PutMapping("/posts/{post}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            Caller caller, @PathVariable UUID institution, @PathVariable UUID post, @Valid @RequestBody PostChange it) {
        rights.mayTake(caller, institution, post);
        rights.mayGive(caller, institution, it.roles());
        corrections.post(post, it.department(), it.roles(), caller.actor());
    }

    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    @PostMapping("/posts/{post}/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            Caller caller, @PathVariable UUID institution, @PathVariable UUID post, @Valid @RequestBody PostEnding it) {
        rights.mayTake(caller, institution, post);
        register.endPost(post, it.until(), caller.actor());
    }
}
