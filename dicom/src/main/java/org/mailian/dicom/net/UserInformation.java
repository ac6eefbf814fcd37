package org.mailian.dicom.net;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.part10.FileMeta;

/**
 * The user information of an A-ASSOCIATE-RQ or -AC (PS3.7 annex D.3.3, PS3.8 annex D).
 *
 * @param maximumLength the longest P-DATA-TF the sender of this wants to receive, in bytes; 0 sets no limit
 * @param window null means one operation at a time
 * @param identityAnswer in an acceptance: what the acceptor says to a user identity whose answer was asked for
 */
public record UserInformation(
        long maximumLength,
        String implementationClassUid,
        @Nullable String implementationVersion,
        @Nullable Window window,
        List<Role> roles,
        List<Extended> extended,
        @Nullable Identity identity,
        @Nullable Bytes identityAnswer) {

    public UserInformation {
        roles = List.copyOf(roles);
        extended = List.copyOf(extended);
    }

    public static UserInformation of(long maximumLength, List<Role> roles) {
        return new UserInformation(
                maximumLength,
                FileMeta.IMPLEMENTATION_CLASS_UID,
                FileMeta.IMPLEMENTATION_VERSION_NAME,
                null,
                roles,
                List.of(),
                null,
                null);
    }

    /** How many operations may be under way at once (PS3.7 annex D.3.3.3); 0 sets no limit. */
    public record Window(int invoked, int performed) {}

    /** Which parts the requestor plays for a SOP class (PS3.7 annex D.3.3.4). */
    public record Role(String sopClass, boolean user, boolean provider) {}

    /** What a service class agrees beyond the rest (PS3.7 annex D.3.3.5); passed through as it came. */
    public record Extended(String sopClass, Bytes information) {}

    /**
     * Who is calling (PS3.7 annex D.3.3.7).
     *
     * @param type 1 name, 2 name and passcode, 3 Kerberos ticket, 4 SAML assertion, 5 JSON Web Token
     */
    public record Identity(int type, boolean answerWanted, Bytes primary, Bytes secondary) {}

    /** Bytes with the equality of a value. */
    public record Bytes(byte[] value) {

        public static final Bytes NONE = new Bytes(new byte[0]);

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes(var theirs) && Arrays.equals(value, theirs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }

        @Override
        public String toString() {
            return value.length + " bytes";
        }
    }
}
