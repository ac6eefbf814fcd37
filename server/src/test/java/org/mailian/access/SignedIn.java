package org.mailian.access;

import jakarta.servlet.http.Cookie;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody with a browser that is signed in: {@code mvc.get().uri("/api/cases").with(dr_lin)}. Brings what a write needs too. */
public record SignedIn(Caller caller, String username, String session, String csrf) implements RequestPostProcessor {

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        var before = request.getCookies() == null ? Stream.<Cookie>empty() : Stream.of(request.getCookies());
        var ours = Stream.of(new Cookie(SessionCookies.SESSION, session), new Cookie(SessionCookies.CSRF, csrf));
        request.setCookies(Stream.concat(before, ours).toArray(Cookie[]::new));
        request.addHeader(SessionCsrf.HEADER, csrf);
        return request;
    }

    /** The same browser led to a write by another site: it has the cookies and not the header. */
    public RequestPostProcessor withoutCsrf() {
        return request -> {
            postProcessRequest(request).removeHeader(SessionCsrf.HEADER);
            return request;
        };
    }

    /** For a real HTTP client. */
    public String cookieHeader() {
        return SessionCookies.SESSION + "=" + session + "; " + SessionCookies.CSRF + "=" + csrf;
    }
}
