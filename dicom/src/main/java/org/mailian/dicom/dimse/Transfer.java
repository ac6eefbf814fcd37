package org.mailian.dicom.dimse;

import java.io.IOException;
import java.util.Collection;
import org.mailian.dicom.net.Association.Context;

/** One C-STORE request on its way out (PS3.7 section 9.1.1). */
final class Transfer {

    private Transfer() {}

    static Command request(int messageId, StoredInstance instance) {
        return Command.request(Operation.C_STORE, messageId, instance.sopClass())
                .with(Field.AFFECTED_SOP_INSTANCE, instance.sopInstance())
                .with(Field.PRIORITY, 0);
    }

    static void send(Conversation conversation, Context context, Command request, StoredInstance instance)
            throws IOException {
        try (var data = DataSets.convert(instance.data().open(), instance.transferSyntax(), context.transferSyntax())) {
            conversation.send(context, request, data);
        }
    }

    /** The context that takes the object as it is, else one that takes it in another native encoding. */
    static Context context(Collection<Context> contexts, StoredInstance instance) throws DimseException {
        return contexts.stream()
                .filter(context -> context.abstractSyntax().equals(instance.sopClass()))
                .filter(context -> takes(context.transferSyntax(), instance.transferSyntax()))
                .min((one, other) -> Boolean.compare(
                        other.transferSyntax().equals(instance.transferSyntax()),
                        one.transferSyntax().equals(instance.transferSyntax())))
                .orElseThrow(() -> new DimseException(Status.CLASS_NOT_SUPPORTED));
    }

    private static boolean takes(String accepted, String syntax) {
        return accepted.equals(syntax) || Proposal.isNative(accepted) && Proposal.isNative(syntax);
    }
}
