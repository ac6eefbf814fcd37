package org.mailian.access;

import java.util.Set;

/** What of the journal ends what somebody opened as who they were: a stream of events, a line into a meeting. */
public final class SessionEndings {

    private static final Set<String> DEEDS = Set.of(
            "account.signed-out",
            "account.post-switched",
            "account.password-changed",
            "account.password-reset",
            "account.withdrawn",
            "practitioner.post-corrected",
            "practitioner.post-ended");

    private SessionEndings() {}

    /** Whether after a deed of this type the account or the practitioner it is about may no longer hear what was opened before. */
    public static boolean follow(String type) {
        return DEEDS.contains(type);
    }
}
