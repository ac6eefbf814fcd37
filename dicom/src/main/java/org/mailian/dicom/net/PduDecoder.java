package org.mailian.dicom.net;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.AssociationException.Malformed;
import org.mailian.dicom.net.Pdu.Abort;
import org.mailian.dicom.net.Pdu.AssociateAccept;
import org.mailian.dicom.net.Pdu.AssociateReject;
import org.mailian.dicom.net.Pdu.AssociateRequest;
import org.mailian.dicom.net.Pdu.ReleaseReply;
import org.mailian.dicom.net.Pdu.ReleaseRequest;
import org.mailian.dicom.net.PresentationContext.Answer;
import org.mailian.dicom.net.PresentationContext.Result;

/**
 * Reads what follows the header of a PDU (PS3.8 section 9.3). Items of unknown types are skipped and reserved bytes not tested, as the
 * standard wants it; everything else that is not as written there is refused with its place.
 */
final class PduDecoder {

    /** Titles and the reserved bytes after them. */
    private static final int RESERVED = 32;

    private PduDecoder() {}

    /** @param body all bytes after the header */
    static Pdu decode(int type, byte[] body) throws Malformed {
        var in = new ItemReader(body);
        return switch (type) {
            case Pdu.ASSOCIATE_REQUEST -> request(in);
            case Pdu.ASSOCIATE_ACCEPT -> accept(in);
            case Pdu.ASSOCIATE_REJECT -> {
                in.skip(1);
                var reject = new AssociateReject(new Rejection(in.one(), in.one(), in.one()));
                yield ended(in, reject);
            }
            case Pdu.RELEASE_REQUEST -> {
                in.skip(4);
                yield ended(in, new ReleaseRequest());
            }
            case Pdu.RELEASE_REPLY -> {
                in.skip(4);
                yield ended(in, new ReleaseReply());
            }
            case Pdu.ABORT -> {
                in.skip(2);
                yield ended(in, new Abort(new AbortReason(in.one(), in.one())));
            }
            default ->
                throw new Malformed(AbortReason.UNRECOGNISED_PDU, "a PDU of type 0x" + Integer.toHexString(type));
        };
    }

    private static Pdu ended(ItemReader in, Pdu pdu) throws Malformed {
        in.end();
        return pdu;
    }

    private static AssociateRequest request(ItemReader in) throws Malformed {
        var version = in.two();
        in.skip(2);
        var called = in.title();
        var calling = in.title();
        in.skip(RESERVED);
        var items = new Body();
        while (in.hasMore()) {
            items.add(in, Items.PROPOSED_CONTEXT);
        }
        return new AssociateRequest(
                version, called, calling, items.applicationContext(in), items.proposed, items.user(in));
    }

    private static AssociateAccept accept(ItemReader in) throws Malformed {
        var version = in.two();
        in.skip(2);
        // What is sent back in the place of the titles is never tested (PS3.8 section 9.3.3), so it may be anything.
        var called = echo(in);
        var calling = echo(in);
        in.skip(RESERVED);
        var items = new Body();
        while (in.hasMore()) {
            items.add(in, Items.ANSWERED_CONTEXT);
        }
        return new AssociateAccept(
                version, called, calling, items.applicationContext(in), items.answered, items.user(in));
    }

    private static String echo(ItemReader in) throws Malformed {
        var text = new StringBuilder();
        for (var letter : in.part(AeTitle.LONGEST).rest()) {
            text.append(letter >= ' ' && letter < 0x7f ? (char) letter : ' ');
        }
        return text.toString().strip();
    }

    /** The items of an A-ASSOCIATE PDU as they come by. */
    private static final class Body {

        private @Nullable String applicationContext;
        private @Nullable UserInformation user;
        private final List<PresentationContext> proposed = new ArrayList<>();
        private final List<Answer> answered = new ArrayList<>();
        private final HashSet<Integer> numbers = new HashSet<>();

        void add(ItemReader in, int contexts) throws Malformed {
            var type = in.one();
            in.skip(1);
            var item = in.part(in.two());
            if (type == contexts) {
                context(item, type == Items.PROPOSED_CONTEXT);
            } else if (type == Items.APPLICATION_CONTEXT) {
                if (applicationContext != null) {
                    throw item.wrong("a second application context");
                }
                applicationContext = item.uid();
            } else if (type == Items.USER_INFORMATION) {
                if (user != null) {
                    throw item.wrong("a second user information");
                }
                user = UserInformationReader.read(item);
            }
        }

        private void context(ItemReader in, boolean isProposed) throws Malformed {
            var id = in.one();
            if (id % 2 == 0 || !numbers.add(id)) {
                throw in.wrong("presentation context " + id + ", which is even or was there before");
            }
            in.skip(1);
            var result = in.one();
            in.skip(1);
            if (isProposed) {
                proposed.add(proposal(id, in));
            } else {
                answered.add(answer(id, result, in));
            }
        }

        private static PresentationContext proposal(int id, ItemReader in) throws Malformed {
            String abstractSyntax = null;
            var transferSyntaxes = new ArrayList<String>();
            while (in.hasMore()) {
                var type = in.one();
                in.skip(1);
                var item = in.part(in.two());
                if (type == Items.ABSTRACT_SYNTAX && abstractSyntax == null) {
                    abstractSyntax = item.uid();
                } else if (type == Items.TRANSFER_SYNTAX) {
                    transferSyntaxes.add(item.uid());
                } else {
                    throw in.wrong("item 0x" + Integer.toHexString(type) + " in presentation context " + id);
                }
            }
            if (abstractSyntax == null || transferSyntaxes.isEmpty()) {
                throw in.wrong("presentation context " + id + " lacks a syntax");
            }
            return new PresentationContext(id, abstractSyntax, transferSyntaxes);
        }

        private static Answer answer(int id, int result, ItemReader in) throws Malformed {
            if (result >= Result.values().length) {
                throw in.wrong("result " + result + " for presentation context " + id);
            }
            var transferSyntax = "";
            while (in.hasMore()) {
                var type = in.one();
                in.skip(1);
                var item = in.part(in.two());
                // Without meaning, and sometimes empty, where the context was not accepted.
                if (type == Items.TRANSFER_SYNTAX && result == 0) {
                    transferSyntax = item.uid();
                }
            }
            if (result == 0 && transferSyntax.isEmpty()) {
                throw in.wrong("presentation context " + id + " is accepted without a transfer syntax");
            }
            return new Answer(id, Result.values()[result], transferSyntax);
        }

        String applicationContext(ItemReader in) throws Malformed {
            if (applicationContext == null) {
                throw in.wrong("no application context");
            }
            return applicationContext;
        }

        UserInformation user(ItemReader in) throws Malformed {
            if (user == null) {
                throw in.wrong("no user information");
            }
            return user;
        }
    }
}
