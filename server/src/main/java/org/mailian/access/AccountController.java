package org.mailian.access;

import static org.mailian.access.Permission.DIRECTORY_ADMINISTER;
import static org.mailian.access.Permission.STAFF_WRITE;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.mailian.access.Hiring.Login;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts an institution keeps for its people. */
@RestController
@RequestMapping("/api/institutions/{institution}/accounts")
class AccountController {

    record AccountOpening(
            @NotNull UUID practitioner,
            @NotBlank @Size(max = 64) String username,
            @NotBlank @Size(max = 128) String password) {

        @Override
        public String toString() {
            return "AccountOpening[" + username + "]";
        }
    }

    record FirstPassword(@NotBlank @Size(max = 128) String password) {

        @Override
        public String toString() {
            return "FirstPassword[]";
        }
    }

    record AccountWithdrawal(@NotBlank @Size(max = 500) String reason) {}

    record AccountId(UUID id) {}

    private final AccountKeeping keeping;
    private final Credentials credentials;

    AccountController(AccountKeeping keeping, Credentials credentials) {
        this.keeping = keeping;
        this.credentials = credentials;
    }

    /** For somebody who works there and has none. */
    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountId open(Caller caller, @PathVariable UUID institution, @Valid @RequestBody AccountOpening it) {
        var login = new Login(it.username(), it.password());
        return new AccountId(keeping.open(caller, institution, it.practitioner(), login));
    }

    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    @PutMapping("/{account}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(
            Caller caller,
            @PathVariable UUID institution,
            @PathVariable UUID account,
            @Valid @RequestBody FirstPassword it) {
        keeping.reset(caller, institution, account, credentials.sealed(it.password()));
    }

    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    @PostMapping("/{account}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            Caller caller,
            @PathVariable UUID institution,
            @PathVariable UUID account,
            @Valid @RequestBody AccountWithdrawal it) {
        keeping.withdraw(caller, institution, account, it.reason());
    }
}
