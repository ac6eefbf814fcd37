package org.mailian.access;

import static org.mailian.access.Rule.Scope.OWN;
import static org.mailian.access.Rule.Scope.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, who I am, and which post I act in. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    record SignInRequest(
            @NotBlank @Size(max = 64) String username,
            @NotBlank @Size(max = 128) String password) {

        @Override
        public String toString() {
            return "SignInRequest[" + username + "]";
        }
    }

    record PostChoice(@NotNull UUID post) {}

    record PasswordChange(
            @NotBlank @Size(max = 128) String present,
            @NotBlank @Size(max = 128) String next) {

        @Override
        public String toString() {
            return "PasswordChange[]";
        }
    }

    private final Credentials credentials;
    private final SessionDesk desk;
    private final Accounts accounts;
    private final SessionAnswers answers;

    SessionController(Credentials credentials, SessionDesk desk, Accounts accounts, SessionAnswers answers) {
        this.credentials = credentials;
        this.desk = desk;
        this.accounts = accounts;
        this.answers = answers;
    }

    /** Always a new session: what the browser carried before is worth nothing afterwards. */
    @PostMapping
    @Rule(PUBLIC)
    SessionAnswers.SessionView signIn(
            @Valid @RequestBody SignInRequest it, HttpServletRequest request, HttpServletResponse response) {
        var account = credentials.check(it.username(), it.password(), request.getRemoteAddr());
        var begun = desk.begin(
                account, request.getRemoteAddr(), SessionCookies.token(request).orElse(null));
        SessionCookies.give(begun.token(), request, response);
        return answers.of(begun.caller(), account, begun.posts());
    }

    @GetMapping
    @Rule(OWN)
    SessionAnswers.SessionView session(Caller caller) {
        return answers.of(caller);
    }

    @PutMapping("/post")
    @Rule(OWN)
    SessionAnswers.SessionView switchPost(
            Caller caller, @Valid @RequestBody PostChoice it, HttpServletRequest request) {
        return answers.of(desk.switchPost(caller, token(request), it.post()));
    }

    @PutMapping("/password")
    @Rule(OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Caller caller, @Valid @RequestBody PasswordChange it, HttpServletRequest request) {
        if (it.next().equals(it.present())) {
            throw AccessProblems.passwordSame();
        }
        var sealed = credentials.sealed(it.next());
        credentials.confirm(caller, it.present(), request.getRemoteAddr());
        accounts.changePassword(caller, sealed, token(request));
    }

    @DeleteMapping
    @Rule(OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        desk.end(caller, token(request));
        SessionCookies.take(request, response);
    }

    private static SessionToken token(HttpServletRequest request) {
        return SessionCookies.token(request).orElseThrow(AccessProblems::notSignedIn);
    }
}
