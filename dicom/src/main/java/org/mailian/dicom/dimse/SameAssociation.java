package org.mailian.dicom.dimse;

import java.io.IOException;
import java.util.Collection;
import org.mailian.dicom.net.Association.Context;

/** Sends objects to whoever asked for them, over the association they asked on: C-GET (PS3.4 section C.4.3). */
final class SameAssociation implements SubOperations.Target {

    private final Conversation conversation;
    private final Awaited awaited;
    private final Collection<Context> contexts;

    SameAssociation(Conversation conversation, Awaited awaited) {
        this.conversation = conversation;
        this.awaited = awaited;
        var association = conversation.association();
        var roles = association.accept().user().roles();
        this.contexts = association.contexts().values().stream()
                .filter(context -> roles.stream()
                        .anyMatch(role -> role.provider() && role.sopClass().equals(context.abstractSyntax())))
                .toList();
    }

    @Override
    public Status store(StoredInstance instance) throws IOException {
        var context = Transfer.context(contexts, instance);
        var messageId = conversation.nextMessageId();
        var request = Transfer.request(messageId, instance);
        var response = awaited.response(
                messageId,
                conversation.association().timeouts().dimse(),
                () -> Transfer.send(conversation, context, request, instance));
        return response.status();
    }
}
