package org.mailian.dicom.dimse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.mailian.dicom.net.AssociationException;

/** The C-STOREs of a C-GET or C-MOVE, counted and told (PS3.4 sections C.4.2.1 and C.4.3.1). */
final class SubOperations {

    private static final System.Logger LOG = System.getLogger(SubOperations.class.getName());

    /** Where the objects go. */
    interface Target {

        Status store(StoredInstance instance) throws IOException;
    }

    private final Conversation conversation;
    private final Request request;
    private final List<StoredInstance> instances;
    private final List<String> failed = new ArrayList<>();
    private int completed;
    private int warning;

    SubOperations(Conversation conversation, Request request, List<StoredInstance> instances) {
        this.conversation = conversation;
        this.request = request;
        this.instances = instances;
    }

    void perform(Target target, BooleanSupplier cancelled) throws IOException {
        for (var instance : instances) {
            if (cancelled.getAsBoolean()) {
                end(Status.CANCELLED);
                return;
            }
            count(instance, store(target, instance));
            if (remaining() > 0) {
                conversation.send(request.context(), counted(Status.PENDING, true));
            }
        }
        end(outcome());
    }

    private Status store(Target target, StoredInstance instance) throws IOException {
        try {
            return target.store(instance);
        } catch (IOException | RuntimeException e) {
            if (conversation.association().isOver()) {
                throw e;
            }
            LOG.log(System.Logger.Level.WARNING, () -> "An object was not sent: " + e.getMessage());
            return e instanceof AssociationException ? Status.CANNOT_PERFORM_SUB_OPERATIONS : Status.PROCESSING_FAILURE;
        }
    }

    private void count(StoredInstance instance, Status status) {
        if (status.isSuccess()) {
            completed++;
        } else if (status.isWarning()) {
            warning++;
        } else {
            failed.add(instance.sopInstance());
        }
    }

    private int remaining() {
        return instances.size() - completed - warning - failed.size();
    }

    private Status outcome() {
        if (failed.isEmpty() && warning == 0) {
            return Status.SUCCESS;
        }
        return completed == 0 && warning == 0
                ? Status.CANNOT_PERFORM_SUB_OPERATIONS
                : Status.SOME_SUB_OPERATIONS_FAILED;
    }

    /** Names what failed, except after a success (PS3.4 section C.4.2.1.4.2). */
    private void end(Status status) throws IOException {
        var response = counted(status, status.isCancelled());
        if (status.isSuccess()) {
            conversation.send(request.context(), response);
            return;
        }
        var list = new DataSet().set(Tag.FAILED_SOP_INSTANCE_UID_LIST, failed.toArray(String[]::new));
        conversation.send(request.context(), response, DataSets.write(request.context(), list));
    }

    private Command counted(Status status, boolean withRemaining) {
        var response = request.command()
                .response(status)
                .with(Field.COMPLETED, most(completed))
                .with(Field.FAILED, most(failed.size()))
                .with(Field.WARNING, most(warning));
        return withRemaining ? response.with(Field.REMAINING, most(remaining())) : response;
    }

    /** Numbers have 16 bits. */
    private static int most(int number) {
        return Math.min(number, 0xFFFF);
    }
}
