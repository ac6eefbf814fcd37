package org.mailian.dicom.net;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A protocol data unit that is not data (PS3.8 section 9.3). P-DATA-TF never becomes an object: it is a stream. */
public sealed interface Pdu {

    int ASSOCIATE_REQUEST = 0x01;
    int ASSOCIATE_ACCEPT = 0x02;
    int ASSOCIATE_REJECT = 0x03;
    int DATA = 0x04;
    int RELEASE_REQUEST = 0x05;
    int RELEASE_REPLY = 0x06;
    int ABORT = 0x07;

    /** Type, a reserved byte and the length (PS3.8 section 9.3.1). */
    int HEADER = 6;

    /** The only application context there is (PS3.7 annex A.2.1). */
    String APPLICATION_CONTEXT = "1.2.840.10008.3.1.1.1";

    /**
     * A-ASSOCIATE-RQ (PS3.8 section 9.3.2).
     *
     * @param version bit 0 is version 1, the only one there is
     */
    record AssociateRequest(
            int version,
            AeTitle called,
            AeTitle calling,
            String applicationContext,
            List<PresentationContext> contexts,
            UserInformation user)
            implements Pdu {

        public AssociateRequest {
            contexts = List.copyOf(contexts);
        }

        /** What was proposed under this number, if anything was. */
        public @Nullable PresentationContext context(int id) {
            return contexts.stream()
                    .filter(context -> context.id() == id)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A-ASSOCIATE-AC (PS3.8 section 9.3.3).
     *
     * @param called what the request said, sent back as it came; never tested
     * @param calling likewise
     */
    record AssociateAccept(
            int version,
            String called,
            String calling,
            String applicationContext,
            List<PresentationContext.Answer> contexts,
            UserInformation user)
            implements Pdu {

        public AssociateAccept {
            contexts = List.copyOf(contexts);
        }
    }

    /** A-ASSOCIATE-RJ (PS3.8 section 9.3.4). */
    record AssociateReject(Rejection rejection) implements Pdu {}

    /** A-RELEASE-RQ (PS3.8 section 9.3.6). */
    record ReleaseRequest() implements Pdu {}

    /** A-RELEASE-RP (PS3.8 section 9.3.7). */
    record ReleaseReply() implements Pdu {}

    /** A-ABORT (PS3.8 section 9.3.8). */
    record Abort(AbortReason reason) implements Pdu {}
}
