package org.mailian.dicom.dimse;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.net.AeTitle;
import org.mailian.dicom.net.AssociationException;

/** A query or retrieval under way at its provider. */
final class Task {

    private static final System.Logger LOG = System.getLogger(Task.class.getName());

    /** Unwinds what was cancelled; never leaves this package. */
    private static final class Cancelled extends IOException {}

    private final Conversation conversation;
    private final Awaited awaited;
    private final Request request;
    private final DataSet identifier;
    private volatile boolean cancelled;

    Task(Conversation conversation, Awaited awaited, Request request, DataSet identifier) {
        this.conversation = conversation;
        this.awaited = awaited;
        this.request = request;
        this.identifier = identifier;
    }

    void cancel() {
        cancelled = true;
    }

    void perform(Services services) {
        try {
            try {
                switch (request.command().operation()) {
                    case C_FIND -> find(services);
                    case C_GET -> get(services);
                    case C_MOVE -> move(services);
                    default -> throw new IllegalStateException("No task: " + request.command());
                }
            } catch (Cancelled _) {
                respond(Status.CANCELLED);
            } catch (IOException | RuntimeException e) {
                respond(Failures.status(request.command().operation(), e));
            }
        } catch (AssociationException e) {
            LOG.log(System.Logger.Level.DEBUG, () -> "Nobody waits for the end of a task: " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "A task could not be answered", e);
        }
    }

    private void respond(Status status) throws IOException {
        conversation.send(request.context(), request.command().response(status));
    }

    private void find(Services services) throws IOException {
        services.finding(request.sopClass()).find(request, identifier, match -> {
            if (cancelled) {
                throw new Cancelled();
            }
            var pending = request.command().response(Status.PENDING);
            conversation.send(request.context(), pending, DataSets.write(request.context(), match));
        });
        respond(Status.SUCCESS);
    }

    private void get(Services services) throws IOException {
        var instances = services.getting(request.sopClass()).get(request, identifier);
        var target = new SameAssociation(conversation, awaited);
        new SubOperations(conversation, request, instances).perform(target, () -> cancelled);
    }

    private void move(Services services) throws IOException {
        var destination = request.command().text(Field.MOVE_DESTINATION);
        var delivery = services.moving(request.sopClass()).move(request, identifier, title(destination));
        try (var target = new OtherAssociation(delivery, request)) {
            new SubOperations(conversation, request, delivery.instances()).perform(target, () -> cancelled);
        }
    }

    private static AeTitle title(@Nullable String destination) throws DimseException {
        try {
            return new AeTitle(destination == null ? "" : destination);
        } catch (IllegalArgumentException _) {
            throw new DimseException(Status.MOVE_DESTINATION_UNKNOWN);
        }
    }
}
