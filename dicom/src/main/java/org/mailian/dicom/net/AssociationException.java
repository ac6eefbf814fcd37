package org.mailian.dicom.net;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An association that was not made, or that is over before it was released. */
public abstract class AssociationException extends IOException {

    private AssociationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The peer does not want the association. */
    public static final class Rejected extends AssociationException {

        private final transient Rejection rejection;

        public Rejected(Rejection rejection) {
            super("The association was rejected, " + rejection, null);
            this.rejection = rejection;
        }

        public Rejection rejection() {
            return rejection;
        }
    }

    /** The peer, or another thread of this side, ended it at once. */
    public static final class Aborted extends AssociationException {

        private final transient AbortReason reason;

        public Aborted(AbortReason reason) {
            super("The association was aborted " + reason, null);
            this.reason = reason;
        }

        public AbortReason reason() {
            return reason;
        }
    }

    /** The peer kept this side waiting for too long. */
    public static final class TimedOut extends AssociationException {

        public TimedOut(String what) {
            super("The peer took too long " + what, null);
        }
    }

    /** The transport connection went away. */
    public static final class Lost extends AssociationException {

        public Lost(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    /** What arrived is not what PS3.8 allows there; the message says where. */
    public static final class Malformed extends AssociationException {

        private final transient AbortReason reason;

        public Malformed(AbortReason reason, String what) {
            super(what, null);
            this.reason = reason;
        }

        /** What the peer is told. */
        public AbortReason reason() {
            return reason;
        }
    }
}
