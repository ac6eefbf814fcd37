package org.mailian.access;

import static org.mailian.access.Rule.Scope.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mailian.access.Hiring.Login;
import org.mailian.directory.InstitutionForm;
import org.mailian.directory.PersonForm;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An empty house is set up once, by whoever has the key its start printed. */
@RestController
@RequestMapping("/api/setup")
class SetupController {

    record SetupState(boolean open) {}

    record SetupRequest(
            @NotBlank @Size(max = 60) String key,
            @NotNull @Valid InstitutionForm institution,
            @NotNull @Valid PersonForm administrator,
            @NotBlank @Size(max = 64) String username,
            @NotBlank @Size(max = 128) String password) {

        @Override
        public String toString() {
            return "SetupRequest[" + username + "]";
        }
    }

    private final Setup setup;
    private final Attempts attempts;

    SetupController(Setup setup, Attempts attempts) {
        this.setup = setup;
        this.attempts = attempts;
    }

    @Rule(PUBLIC)
    @GetMapping
    SetupState state() {
        return new SetupState(setup.isOpen());
    }

    /** A wrong key counts against the network address like a wrong password. */
    @Rule(PUBLIC)
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(@Valid @RequestBody SetupRequest it, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        attempts.count(null, address);
        setup.begin(
                it.key(),
                it.institution().toNew(),
                it.administrator().toNew(),
                new Login(it.username(), it.password()));
        attempts.forgive(Accounts.normal(it.username()), address);
    }
}
