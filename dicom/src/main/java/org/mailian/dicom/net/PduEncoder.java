package org.mailian.dicom.net;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mailian.dicom.net.Pdu.Abort;
import org.mailian.dicom.net.Pdu.AssociateAccept;
import org.mailian.dicom.net.Pdu.AssociateReject;
import org.mailian.dicom.net.Pdu.AssociateRequest;
import org.mailian.dicom.net.Pdu.ReleaseReply;
import org.mailian.dicom.net.Pdu.ReleaseRequest;

/** Writes PDUs as PS3.8 section 9.3 lays them out. */
final class PduEncoder {

    private final Sink out = new Sink();

    private PduEncoder() {}

    /** The whole PDU with its header. */
    static byte[] encode(Pdu pdu) {
        var encoder = new PduEncoder();
        switch (pdu) {
            case AssociateRequest request -> encoder.request(request);
            case AssociateAccept accept -> encoder.accept(accept);
            case AssociateReject(var rejection) ->
                encoder.small(Pdu.ASSOCIATE_REJECT, rejection.result(), rejection.source(), rejection.reason());
            case ReleaseRequest() -> encoder.small(Pdu.RELEASE_REQUEST, 0, 0, 0);
            case ReleaseReply() -> encoder.small(Pdu.RELEASE_REPLY, 0, 0, 0);
            case Abort(var reason) -> encoder.small(Pdu.ABORT, 0, reason.source(), reason.reason());
        }
        return encoder.out.toByteArray();
    }

    private void small(int type, int second, int third, int fourth) {
        out.one(type).one(0).four(4).one(0).one(second).one(third).one(fourth);
    }

    private void request(AssociateRequest request) {
        var body = start(
                request.version(), request.called().value(), request.calling().value(), request.applicationContext());
        for (var context : request.contexts()) {
            var items = new Sink().one(context.id()).one(0).one(0).one(0);
            items.item(Items.ABSTRACT_SYNTAX, ascii(context.abstractSyntax()));
            context.transferSyntaxes().forEach(syntax -> items.item(Items.TRANSFER_SYNTAX, ascii(syntax)));
            body.item(Items.PROPOSED_CONTEXT, items.toByteArray());
        }
        finish(Pdu.ASSOCIATE_REQUEST, body, request.user());
    }

    private void accept(AssociateAccept accept) {
        var body = start(accept.version(), accept.called(), accept.calling(), accept.applicationContext());
        for (var context : accept.contexts()) {
            var items = new Sink()
                    .one(context.id())
                    .one(0)
                    .one(context.result().code())
                    .one(0);
            items.item(Items.TRANSFER_SYNTAX, ascii(context.transferSyntax()));
            body.item(Items.ANSWERED_CONTEXT, items.toByteArray());
        }
        finish(Pdu.ASSOCIATE_ACCEPT, body, accept.user());
    }

    private static Sink start(int version, String called, String calling, String applicationContext) {
        return new Sink()
                .two(version)
                .two(0)
                .bytes(title(called))
                .bytes(title(calling))
                .bytes(new byte[32])
                .item(Items.APPLICATION_CONTEXT, ascii(applicationContext));
    }

    private void finish(int type, Sink body, UserInformation user) {
        body.item(Items.USER_INFORMATION, items(user));
        out.one(type).one(0).four(body.size()).bytes(body.toByteArray());
    }

    private static byte[] items(UserInformation user) {
        var items = new Sink();
        items.item(Items.MAXIMUM_LENGTH, new Sink().four(user.maximumLength()).toByteArray());
        items.item(Items.IMPLEMENTATION_CLASS, ascii(user.implementationClassUid()));
        if (user.window() instanceof UserInformation.Window(int invoked, int performed)) {
            items.item(Items.WINDOW, new Sink().two(invoked).two(performed).toByteArray());
        }
        for (var role : user.roles()) {
            var item = new Sink().counted(ascii(role.sopClass())).one(role.user() ? 1 : 0);
            items.item(Items.ROLE, item.one(role.provider() ? 1 : 0).toByteArray());
        }
        if (user.implementationVersion() instanceof String version) {
            items.item(Items.IMPLEMENTATION_VERSION, ascii(version));
        }
        for (var extended : user.extended()) {
            var item = new Sink().counted(ascii(extended.sopClass()));
            items.item(
                    Items.EXTENDED, item.bytes(extended.information().value()).toByteArray());
        }
        if (user.identity() instanceof UserInformation.Identity identity) {
            var item = new Sink().one(identity.type()).one(identity.answerWanted() ? 1 : 0);
            item.counted(identity.primary().value())
                    .counted(identity.secondary().value());
            items.item(Items.IDENTITY, item.toByteArray());
        }
        if (user.identityAnswer() instanceof UserInformation.Bytes(var answer)) {
            items.item(Items.IDENTITY_ANSWER, new Sink().counted(answer).toByteArray());
        }
        return items.toByteArray();
    }

    private static byte[] title(String title) {
        return ascii(String.format(Locale.ROOT, "%-16.16s", title));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Bytes in the order of the network. */
    private static final class Sink extends ByteArrayOutputStream {

        Sink one(int value) {
            write(value);
            return this;
        }

        Sink two(int value) {
            return one(value >>> 8).one(value);
        }

        Sink four(long value) {
            return two((int) (value >>> 16)).two((int) value);
        }

        Sink bytes(byte[] value) {
            writeBytes(value);
            return this;
        }

        Sink counted(byte[] value) {
            return two(length(value)).bytes(value);
        }

        Sink item(int type, byte[] value) {
            return one(type).one(0).counted(value);
        }

        private static int length(byte[] value) {
            if (value.length > 0xFFFF) {
                throw new IllegalArgumentException("An item holds at most 65535 bytes, not " + value.length);
            }
            return value.length;
        }
    }
}
