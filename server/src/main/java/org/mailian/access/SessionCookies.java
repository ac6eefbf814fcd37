package org.mailian.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The two cookies of a session: the secret one no script can read, and the one a script must read to write. */
final class SessionCookies {

    static final String SESSION = "mailian_session";
    static final String CSRF = "XSRF-TOKEN";

    private SessionCookies() {}

    static Optional<SessionToken> token(HttpServletRequest request) {
        return value(request, SESSION).flatMap(SessionToken::parse);
    }

    static void give(SessionToken token, HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(SESSION, token.text(), request).httpOnly(true));
        giveCsrf(token, request, response);
    }

    /** A browser that lost the readable cookie gets it back with the next answer. */
    static void keepCsrf(SessionToken token, HttpServletRequest request, HttpServletResponse response) {
        if (value(request, CSRF).filter(token.csrf()::equals).isEmpty()) {
            giveCsrf(token, request, response);
        }
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(SESSION, "", request).httpOnly(true).maxAge(Duration.ZERO));
        add(response, cookie(CSRF, "", request).maxAge(Duration.ZERO));
    }

    private static void giveCsrf(SessionToken token, HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(CSRF, token.csrf(), request));
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> name.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** No age: the browser forgets it when closed, as a shared ward computer should. */
    private static ResponseCookie.ResponseCookieBuilder cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value).path("/").sameSite("Lax").secure(request.isSecure());
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
