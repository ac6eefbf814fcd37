package org.mailian.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a route. Every controller method carries one; a route without a rule is refused at run time and fails the build. The
 * generated isolation test reads it: resource × role × institution.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rule {

    /** Whose records the route can show or change. */
    enum Scope {
        /** Anybody, without signing in. */
        PUBLIC,
        /** Anybody signed in; the answer holds nothing of a patient or another institution's private affairs. */
        SIGNED_IN,
        /** Only the caller's own records (account, notices, session). */
        OWN,
        /** Only records of the caller's institution; another institution's record is answered 404. */
        INSTITUTION,
        /** Only cases the caller's institution is a party to, and what hangs on them; to a stranger they do not exist (404). */
        PARTY
    }

    Scope value();

    /** The caller needs one of these; empty means none is needed beyond the scope. */
    Permission[] any() default {};
}
