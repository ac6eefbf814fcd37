package org.mailian.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the session cookie into the {@link Caller} of this request, in one statement. Decides nothing. */
final class SessionFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SessionFilter.class);
    private static final String CALLER = Caller.class.getName();
    private static final String MUST_CHANGE = SessionFilter.class.getName() + ".mustChange";
    private static final String REFUSAL = SessionFilter.class.getName() + ".refusal";

    private final Sessions sessions;
    private final SecurityRefusals refusals;
    private final RequestAttributeSecurityContextRepository contexts;

    SessionFilter(Sessions sessions, SecurityRefusals refusals, RequestAttributeSecurityContextRepository contexts) {
        this.sessions = sessions;
        this.refusals = refusals;
        this.contexts = contexts;
    }

    /** Who makes this request, null when nobody is signed in. */
    static @Nullable Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(CALLER);
    }

    /** Whoever makes this request first chooses a password of their own. */
    static boolean mustChange(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(MUST_CHANGE));
    }

    /** Why nobody is signed in: never was, expired, or the post ended. */
    static Problem refusal(HttpServletRequest request) {
        return request.getAttribute(REFUSAL) instanceof Problem problem ? problem : AccessProblems.notSignedIn();
    }

    /** Pages and pictures are the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var address = request.getRequestURI();
        return !address.startsWith("/api/") && !address.startsWith("/dicom-web/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = SessionCookies.token(request);
        if (token.isPresent()) {
            try {
                var found = sessions.find(token.get());
                if (found.isPresent() && found.get().caller() != null) {
                    request.setAttribute(MUST_CHANGE, found.get().mustChange());
                    signIn(found.get().caller(), request, response);
                    SessionCookies.keepCsrf(token.get(), request, response);
                } else {
                    found.map(Sessions.Found::refusal).ifPresent(it -> request.setAttribute(REFUSAL, it));
                    SessionCookies.take(request, response);
                }
            } catch (DataAccessException failure) {
                LOG.error("The session could not be looked up", failure);
                refusals.answer(AccessProblems.unavailable(), request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void signIn(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(CALLER, caller);
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(caller, null, AuthorityUtils.NO_AUTHORITIES));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
