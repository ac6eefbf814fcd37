package org.mailian.dicom.dimse;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.dimse.Conversation.Message;
import org.mailian.dicom.net.AeTitle;
import org.mailian.dicom.net.Association;
import org.mailian.dicom.net.Association.Context;
import org.mailian.dicom.net.AssociationException.Lost;
import org.mailian.dicom.net.AssociationRequestor;

/**
 * Uses the services (SCU) of a peer, one after the other, on the thread of the caller. What ends with a failure status is returned, not
 * thrown; what is thrown is that there was no answer.
 */
public final class ServiceUser implements AutoCloseable {

    private final Conversation conversation;
    private final Services ownServices;

    private ServiceUser(Association association, Services ownServices) {
        this.conversation = new Conversation(association);
        this.ownServices = ownServices;
    }

    public static ServiceUser call(AssociationRequestor requestor, Proposal proposal) throws IOException {
        return call(requestor, proposal, new Services());
    }

    /** @param ownServices what the peer may ask for while it is waited for: C-STORE for a C-GET, events of an earlier N-ACTION */
    public static ServiceUser call(AssociationRequestor requestor, Proposal proposal, Services ownServices)
            throws IOException {
        return new ServiceUser(requestor.open(proposal.contexts(), proposal.roles()), ownServices);
    }

    public Association association() {
        return conversation.association();
    }

    boolean isOver() {
        return association().isOver();
    }

    /** C-ECHO (PS3.7 section 9.1.5). */
    public Status echo() throws IOException {
        var request = Command.request(Operation.C_ECHO, conversation.nextMessageId(), SopClass.VERIFICATION);
        var context = context(SopClass.VERIFICATION);
        conversation.send(context, request);
        return response(request).command().status();
    }

    /** C-STORE (PS3.7 section 9.1.1). */
    public Status store(StoredInstance instance) throws IOException {
        return store(instance, Transfer.request(0, instance));
    }

    Status store(StoredInstance instance, Command template) throws IOException {
        var request = template.with(Field.MESSAGE_ID, conversation.nextMessageId());
        Transfer.send(conversation, Transfer.context(contexts(), instance), request, instance);
        return response(request).command().status();
    }

    /**
     * C-FIND (PS3.7 section 9.1.2).
     *
     * @param each takes the matches and says whether it wants more; if not, the operation is cancelled
     */
    public Status find(String sopClass, DataSet identifier, Predicate<DataSet> each) throws IOException {
        var request = begin(Operation.C_FIND, sopClass, identifier, null);
        var wanted = true;
        while (true) {
            var response = response(request);
            var status = response.command().status();
            if (!status.isPending()) {
                return status;
            }
            if (wanted && !each.test(DataSets.read(response.context(), response.data()))) {
                wanted = false;
                cancel(request, response.context());
            }
        }
    }

    /**
     * C-MOVE (PS3.7 section 9.1.4).
     *
     * @param watch is told the numbers as they come and says whether to go on; if not, the operation is cancelled
     */
    public Retrieval move(String sopClass, DataSet identifier, AeTitle destination, Predicate<Retrieval> watch)
            throws IOException {
        return retrieve(begin(Operation.C_MOVE, sopClass, identifier, destination), watch);
    }

    /** C-GET (PS3.7 section 9.1.3); the objects go to the own service for C-STORE. */
    public Retrieval get(String sopClass, DataSet identifier, Predicate<Retrieval> watch) throws IOException {
        return retrieve(begin(Operation.C_GET, sopClass, identifier, null), watch);
    }

    private Command begin(Operation operation, String sopClass, DataSet identifier, @Nullable AeTitle destination)
            throws IOException {
        var request = Command.request(operation, conversation.nextMessageId(), sopClass)
                .with(Field.PRIORITY, 0);
        if (destination != null) {
            request = request.with(Field.MOVE_DESTINATION, destination.value());
        }
        var context = context(sopClass);
        conversation.send(context, request, DataSets.write(context, identifier));
        return request;
    }

    private Retrieval retrieve(Command request, Predicate<Retrieval> watch) throws IOException {
        var wanted = true;
        while (true) {
            var response = response(request);
            var retrieval = Retrieval.of(response.command());
            if (!retrieval.status().isPending()) {
                return retrieval;
            }
            if (wanted && !watch.test(retrieval)) {
                wanted = false;
                cancel(request, response.context());
            }
        }
    }

    private void cancel(Command request, Context context) throws IOException {
        conversation.send(context, Command.cancel(request.messageId()));
    }

    /** N-ACTION (PS3.7 section 10.1.4). */
    public Status action(String sopClass, String sopInstance, int type, DataSet information) throws IOException {
        var request = Command.request(Operation.N_ACTION, conversation.nextMessageId(), sopClass)
                .with(Field.REQUESTED_SOP_INSTANCE, sopInstance)
                .with(Field.ACTION_TYPE, type);
        return normalised(request, sopClass, information);
    }

    /** N-EVENT-REPORT (PS3.7 section 10.1.1). */
    public Status report(String sopClass, String sopInstance, int type, DataSet information) throws IOException {
        var request = Command.request(Operation.N_EVENT_REPORT, conversation.nextMessageId(), sopClass)
                .with(Field.AFFECTED_SOP_INSTANCE, sopInstance)
                .with(Field.EVENT_TYPE, type);
        return normalised(request, sopClass, information);
    }

    private Status normalised(Command request, String sopClass, DataSet information) throws IOException {
        var context = context(sopClass);
        conversation.send(context, request, DataSets.write(context, information));
        return response(request).command().status();
    }

    /** Waits for the peer to ask for something, once, and gives it; for events that come after the response to an N-ACTION. */
    public void attend() throws IOException {
        var message = conversation.receive(association().timeouts().dimse(), "to ask for anything");
        if (message == null) {
            throw new Lost("The peer released the association", null);
        }
        if (message.command().isResponse()) {
            throw conversation.broken("a response that nobody waits for");
        }
        new Attendance(conversation, ownServices).perform(message);
    }

    /** The next response to this request; what the peer asks for in between is given to it. */
    private Message response(Command request) throws IOException {
        while (true) {
            var message = conversation.receive(association().timeouts().dimse(), "to respond");
            if (message == null) {
                throw new Lost("The peer released the association instead of a response", null);
            }
            var command = message.command();
            if (!command.isResponse()) {
                new Attendance(conversation, ownServices).perform(message);
            } else if (command.messageIdRespondedTo() == request.messageId()) {
                return message;
            } else {
                throw conversation.broken("a response to message " + command.messageIdRespondedTo());
            }
        }
    }

    private Collection<Context> contexts() {
        return association().contexts().values();
    }

    private Context context(String sopClass) throws DimseException {
        return contexts().stream()
                .filter(context -> context.abstractSyntax().equals(sopClass))
                .findFirst()
                .orElseThrow(
                        () -> new DimseException(Status.CLASS_NOT_SUPPORTED.because("the peer did not accept it")));
    }

    /** Releases the association; aborts it if that fails. */
    @Override
    public void close() throws IOException {
        try (var association = association()) {
            association.release();
        }
    }
}
