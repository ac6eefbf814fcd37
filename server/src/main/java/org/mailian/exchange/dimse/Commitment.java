package org.mailian.exchange.dimse;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.dimse.DimseException;
import org.mailian.dicom.dimse.Proposal;
import org.mailian.dicom.dimse.Request;
import org.mailian.dicom.dimse.ServiceUser;
import org.mailian.dicom.dimse.Services;
import org.mailian.dicom.dimse.Services.Reports;
import org.mailian.dicom.dimse.Status;
import org.mailian.imaging.Instances;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Storage commitment, push model (PS3.4 annex J): a machine asks whether what it sent is safe, so that it may delete its own. The answer
 * comes on the same association while that is open, and otherwise on one that we make to the machine.
 */
@Component
class Commitment implements Services.Action {

    private static final Logger LOG = LoggerFactory.getLogger(Commitment.class);

    private static final int REQUEST = 1;
    private static final int ALL_SAFE = 1;
    private static final int SOME_MISSING = 2;
    private static final int NO_SUCH_OBJECT = 0x0112;
    private static final int MOST = 10_000;

    private final Visitors visitors;
    private final Instances instances;
    private final Fetching machines;

    Commitment(Visitors visitors, Instances instances, Fetching machines) {
        this.visitors = visitors;
        this.instances = instances;
        this.machines = machines;
    }

    @Override
    public Runnable act(Request request, int type, DataSet information, Reports reports) throws IOException {
        var visitor = visitors.require(request);
        if (type != REQUEST) {
            throw new DimseException(Status.NO_SUCH_ACTION);
        }
        var asked = information.items(Tag.REFERENCED_SOP_SEQUENCE);
        if (information.text(Tag.TRANSACTION_UID) == null || asked.isEmpty()) {
            throw new DimseException(Status.NO_SUCH_ARGUMENT);
        }
        if (asked.size() > MOST) {
            throw new DimseException(Status.RESOURCE_LIMITATION);
        }
        return () -> {
            var safe = instances.kept(
                    visitor.called().institution(),
                    asked.stream()
                            .map(it -> it.text(Tag.REFERENCED_SOP_INSTANCE_UID, ""))
                            .collect(Collectors.toSet()));
            var answer = answer(information, asked, safe);
            var event = answer.contains(Tag.FAILED_SOP_SEQUENCE) ? SOME_MISSING : ALL_SAFE;
            tell(request, visitor, reports, event, answer);
        };
    }

    private static DataSet answer(DataSet information, List<DataSet> asked, Set<String> safe) {
        Function<DataSet, Boolean> isSafe = it -> safe.contains(it.text(Tag.REFERENCED_SOP_INSTANCE_UID, ""));
        var parts = asked.stream().collect(Collectors.partitioningBy(isSafe::apply));
        var answer = new DataSet().set(Tag.TRANSACTION_UID, information.text(Tag.TRANSACTION_UID, ""));
        answer.set(
                Tag.REFERENCED_SOP_SEQUENCE,
                parts.getOrDefault(true, List.of()).stream()
                        .map(Commitment::named)
                        .toList());
        var missing = parts.getOrDefault(false, List.of());
        if (!missing.isEmpty()) {
            answer.set(
                    Tag.FAILED_SOP_SEQUENCE,
                    missing.stream()
                            .map(it -> named(it).set(Tag.FAILURE_REASON, NO_SUCH_OBJECT))
                            .toList());
        }
        return answer;
    }

    private static DataSet named(DataSet reference) {
        return new DataSet()
                .set(Tag.REFERENCED_SOP_CLASS_UID, reference.text(Tag.REFERENCED_SOP_CLASS_UID, ""))
                .set(Tag.REFERENCED_SOP_INSTANCE_UID, reference.text(Tag.REFERENCED_SOP_INSTANCE_UID, ""));
    }

    private void tell(Request request, Visitors.Visitor visitor, Reports reports, int event, DataSet answer) {
        try {
            reports.report(SopClass.STORAGE_COMMITMENT_PUSH_INSTANCE, event, answer);
        } catch (IOException over) {
            tellAnew(request, visitor, event, answer);
        }
    }

    private void tellAnew(Request request, Visitors.Visitor visitor, int event, DataSet answer) {
        var proposal = new Proposal().providing(SopClass.STORAGE_COMMITMENT_PUSH);
        try (var user = ServiceUser.call(machines.call(visitor.machine(), request.called()), proposal)) {
            user.report(SopClass.STORAGE_COMMITMENT_PUSH, SopClass.STORAGE_COMMITMENT_PUSH_INSTANCE, event, answer);
        } catch (IOException unreached) {
            // It asks again when it wants to know; nothing is lost but time (PS3.4 section J.3.3.1).
            LOG.warn(
                    "Storage commitment could not be told to {}: {}",
                    visitor.machine().title(),
                    unreached.getMessage());
        }
    }
}
