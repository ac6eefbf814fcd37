package org.mailian.dicom.dimse;

import java.io.IOException;
import org.mailian.dicom.dimse.Conversation.Message;

/** Performs, on the thread that received it, an operation with one response. */
final class Attendance {

    private final Conversation conversation;
    private final Services services;

    Attendance(Conversation conversation, Services services) {
        this.conversation = conversation;
        this.services = services;
    }

    void perform(Message message) throws IOException {
        Status status;
        try {
            status = status(message);
        } catch (IOException | RuntimeException e) {
            status = Failures.status(message.command().operation(), e);
        }
        respond(message, status);
    }

    void respond(Message message, Status status) throws IOException {
        conversation.send(message.context(), message.command().response(status));
    }

    private Status status(Message message) throws IOException {
        var request = request(message);
        return switch (message.command().operation()) {
            case C_ECHO -> Status.SUCCESS;
            case C_STORE -> {
                var data = message.data();
                if (data == null || request.sopInstance().isEmpty()) {
                    throw new DimseException(Status.INVALID_INSTANCE);
                }
                yield services.storing(request.sopClass()).store(request, data);
            }
            case N_EVENT_REPORT -> {
                var information = DataSets.read(message.context(), message.data());
                var type = message.command().number(Field.EVENT_TYPE, 0);
                yield services.reporting(request.sopClass()).report(request, type, information);
            }
            case N_ACTION, C_FIND, C_GET, C_MOVE, C_CANCEL, N_GET, N_SET, N_CREATE, N_DELETE ->
                Status.UNRECOGNISED_OPERATION;
        };
    }

    /** A message belongs to the class of its context (PS3.7 section 9.1). */
    Request request(Message message) throws DimseException {
        if (!message.context().abstractSyntax().equals(message.command().sopClass())) {
            throw new DimseException(Status.CLASS_NOT_SUPPORTED);
        }
        return new Request(conversation.association(), message.context(), message.command());
    }
}
