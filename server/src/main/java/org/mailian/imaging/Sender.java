package org.mailian.imaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.kernel.Actor;

/**
 * Who brings an object, and for which institution.
 *
 * @param institution whose the object will be: of the called title, or of the caller
 * @param title how the sending machine calls itself; null where a person sends
 */
public record Sender(
        UUID institution, Actor actor, @Nullable String title) {

    /** Somebody signed in. */
    public static Sender of(Caller caller) {
        return new Sender(caller.institution(), caller.actor(), null);
    }

    /** A machine that calls one of our titles. */
    public static Sender of(CalledTitle called, String calling) {
        return new Sender(called.institution(), new Actor(null, null, called.institution(), calling), calling);
    }
}
