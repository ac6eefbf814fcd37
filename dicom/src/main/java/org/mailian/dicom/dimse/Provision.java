package org.mailian.dicom.dimse;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mailian.dicom.dimse.Conversation.Message;
import org.mailian.dicom.net.Association.Context;

/**
 * One association as its provider. This thread receives, and performs what has one response; queries and retrievals run beside it, so
 * that a cancellation and the responses to their own sub-operations are heard.
 */
final class Provision {

    /** More at once are refused; peers that have not negotiated anything else may have one (PS3.7 annex D.3.3.3). */
    private static final int MOST_TASKS = 8;

    private final Conversation conversation;
    private final Services services;
    private final Map<Integer, Task> tasks = new ConcurrentHashMap<>();
    private final Awaited awaited = new Awaited();
    private final Attendance attendance;

    Provision(Conversation conversation, Services services) {
        this.conversation = conversation;
        this.services = services;
        this.attendance = new Attendance(conversation, services);
    }

    void run() throws IOException {
        var idle = conversation.association().timeouts().idle();
        try {
            for (var next = conversation.receive(idle, "to say anything");
                    next != null;
                    next = conversation.receive(idle, "to say anything")) {
                take(next);
            }
        } finally {
            awaited.end();
            tasks.values().forEach(Task::cancel);
        }
    }

    private void take(Message message) throws IOException {
        var command = message.command();
        if (command.isResponse()) {
            if (!awaited.answer(command)) {
                throw conversation.broken(
                        "a response to message " + command.messageIdRespondedTo() + ", which was not sent");
            }
            return;
        }
        switch (command.operation()) {
            case C_CANCEL -> {
                // One that is over cannot be cancelled; the two have crossed on the way.
                var task = tasks.get(command.messageIdRespondedTo());
                if (task != null) {
                    task.cancel();
                }
            }
            case C_FIND, C_GET, C_MOVE -> begin(message);
            case N_ACTION -> act(message);
            case C_ECHO, C_STORE, N_EVENT_REPORT, N_GET, N_SET, N_CREATE, N_DELETE -> attendance.perform(message);
        }
    }

    private void begin(Message message) throws IOException {
        var id = message.command().messageId();
        if (tasks.containsKey(id)) {
            attendance.respond(message, Status.DUPLICATE_INVOCATION);
            return;
        }
        if (tasks.size() >= MOST_TASKS) {
            attendance.respond(message, Status.OUT_OF_RESOURCES);
            return;
        }
        try {
            var request = attendance.request(message);
            var identifier = DataSets.read(message.context(), message.data());
            var task = new Task(conversation, awaited, request, identifier);
            tasks.put(id, task);
            Thread.ofVirtual().name("dicom-task").start(() -> {
                try {
                    task.perform(services);
                } finally {
                    tasks.remove(id);
                }
            });
        } catch (IOException | RuntimeException e) {
            attendance.respond(message, Failures.status(message.command().operation(), e));
        }
    }

    /** What follows is done beside, because it may wait for what this thread receives. */
    private void act(Message message) throws IOException {
        var command = message.command();
        Runnable afterwards;
        try {
            var request = attendance.request(message);
            var information = DataSets.read(message.context(), message.data());
            var type = command.number(Field.ACTION_TYPE, 0);
            afterwards =
                    services.acting(request.sopClass()).act(request, type, information, reports(message.context()));
        } catch (IOException | RuntimeException e) {
            attendance.respond(message, Failures.status(Operation.N_ACTION, e));
            return;
        }
        attendance.respond(message, Status.SUCCESS);
        Thread.ofVirtual().name("dicom-afterwards").start(afterwards);
    }

    private Services.Reports reports(Context context) {
        return (sopInstance, type, information) -> {
            var messageId = conversation.nextMessageId();
            var request = Command.request(Operation.N_EVENT_REPORT, messageId, context.abstractSyntax())
                    .with(Field.AFFECTED_SOP_INSTANCE, sopInstance)
                    .with(Field.EVENT_TYPE, type);
            var within = conversation.association().timeouts().dimse();
            var response = awaited.response(
                    messageId, within, () -> conversation.send(context, request, DataSets.write(context, information)));
            return response.status();
        };
    }
}
