package org.mailian.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The value expected of a write follows from the session's token (see {@link SessionToken#csrf()}); nothing is stored. */
final class SessionCsrf implements CsrfTokenRepository {

    static final String HEADER = "X-XSRF-TOKEN";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return expected(SessionCookies.token(request).orElseGet(SessionToken::next));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // The cookies are written where sessions begin and end.
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SessionCookies.token(request).map(SessionCsrf::expected).orElse(null);
    }

    private static CsrfToken expected(SessionToken token) {
        return new DefaultCsrfToken(HEADER, "_csrf", token.csrf());
    }
}
