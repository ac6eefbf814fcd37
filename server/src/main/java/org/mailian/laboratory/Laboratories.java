package org.mailian.laboratory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.directory.Agreements;
import org.mailian.directory.Agreements.Coverage;
import org.mailian.directory.Direction;
import org.mailian.directory.Directory;
import org.mailian.directory.Institution;
import org.mailian.directory.Receivers;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may examine what an institution collects: itself, and whoever it has an agreement on diagnosis with. */
@Service
@Transactional(readOnly = true)
public class Laboratories {

    /** The service as agreements name it: remote diagnosis, of specimens as of pictures. */
    private static final String SERVICE = "diagnosis";

    private final Receivers receivers;
    private final Agreements agreements;
    private final Directory directory;
    private final LaboratoryPolicy policy;

    Laboratories(Receivers receivers, Agreements agreements, Directory directory, LaboratoryPolicy policy) {
        this.receivers = receivers;
        this.agreements = agreements;
        this.directory = directory;
        this.policy = policy;
    }

    /** One's own first, then the others, the nearest first. */
    public List<Institution> of(Caller caller) {
        var found = new LinkedHashMap<UUID, Institution>();
        found.put(caller.institution(), directory.institution(caller.institution()));
        receivers
                .candidates(caller.institution(), SERVICE, null, Times.dayInChina(policy.now()))
                .forEach(it -> found.putIfAbsent(it.institution().id(), it.institution()));
        return List.copyOf(found.values());
    }

    /** Refused with what the directory says of a missing agreement, and who can sign it. */
    public void require(Caller caller, UUID laboratory) {
        if (of(caller).stream().anyMatch(it -> it.id().equals(laboratory))) {
            return;
        }
        var direction = Direction.between(
                directory.institution(caller.institution()).level(),
                directory.institution(laboratory).level());
        agreements.require(new Coverage(
                caller.institution(),
                caller.department(),
                laboratory,
                null,
                SERVICE,
                direction,
                Times.dayInChina(policy.now())));
    }
}
