package org.mailian.dicom.net;

import java.util.List;

/**
 * A proposed presentation context (PS3.8 section 9.3.2.2): what would be spoken about, and in which encodings it may be written.
 *
 * @param id odd, 1 to 255, unique in its association
 */
public record PresentationContext(int id, String abstractSyntax, List<String> transferSyntaxes) {

    /** As many as have an odd number in one byte. */
    public static final int MOST = 128;

    public PresentationContext {
        if (id < 1 || id > 255 || id % 2 == 0) {
            throw new IllegalArgumentException("A presentation context has an odd number from 1 to 255, not " + id);
        }
        if (transferSyntaxes.isEmpty()) {
            throw new IllegalArgumentException("Presentation context " + id + " proposes no transfer syntax");
        }
        transferSyntaxes = List.copyOf(transferSyntaxes);
    }

    /**
     * The answer to one proposed context (PS3.8 section 9.3.3.2).
     *
     * @param transferSyntax the chosen one; without meaning where the context was not accepted
     */
    public record Answer(int id, Result result, String transferSyntax) {

        public boolean isAccepted() {
            return result == Result.ACCEPTED;
        }
    }

    /** PS3.8 table 9-18. */
    public enum Result {
        ACCEPTED,
        REFUSED_BY_USER,
        NO_REASON,
        ABSTRACT_SYNTAX_NOT_SUPPORTED,
        TRANSFER_SYNTAXES_NOT_SUPPORTED;

        int code() {
            return ordinal();
        }
    }
}
