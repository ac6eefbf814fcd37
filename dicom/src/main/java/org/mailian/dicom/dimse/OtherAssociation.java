package org.mailian.dicom.dimse;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.dimse.Services.Delivery;

/**
 * Sends objects to the destination of a C-MOVE (PS3.4 section C.4.2). The association is made when the first object goes, and made again when
 * a later one needs a context for which the first had no number left, or after it broke.
 */
final class OtherAssociation implements SubOperations.Target, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OtherAssociation.class.getName());

    private final Delivery delivery;
    private final Request origin;
    private Proposal proposal = new Proposal();
    private @Nullable ServiceUser user;
    private int next;

    OtherAssociation(Delivery delivery, Request origin) {
        this.delivery = delivery;
        this.origin = origin;
    }

    @Override
    public Status store(StoredInstance instance) throws IOException {
        var index = next++;
        var request = Transfer.request(0, instance)
                .with(Field.MOVE_ORIGINATOR, origin.calling().value())
                .with(Field.MOVE_ORIGINATOR_MESSAGE, origin.command().messageId());
        return user(index, instance).store(instance, request);
    }

    private ServiceUser user(int index, StoredInstance instance) throws IOException {
        var current = user;
        if (current != null && !current.isOver() && isProposed(instance)) {
            return current;
        }
        close();
        proposal =
                propose(delivery.instances().subList(index, delivery.instances().size()));
        var opened = ServiceUser.call(delivery.destination(), proposal);
        user = opened;
        return opened;
    }

    private boolean isProposed(StoredInstance instance) {
        return proposal.contexts().stream()
                .anyMatch(context -> context.abstractSyntax().equals(instance.sopClass())
                        && context.transferSyntaxes().contains(instance.transferSyntax()));
    }

    private static Proposal propose(List<StoredInstance> instances) {
        var proposal = new Proposal();
        for (var instance : instances) {
            if (!proposal.object(instance.sopClass(), instance.transferSyntax())) {
                break;
            }
        }
        return proposal;
    }

    @Override
    public void close() {
        var current = user;
        user = null;
        if (current != null) {
            try {
                current.close();
            } catch (IOException e) {
                LOG.log(
                        System.Logger.Level.DEBUG,
                        () -> "The destination was left without a release: " + e.getMessage());
            }
        }
    }
}
