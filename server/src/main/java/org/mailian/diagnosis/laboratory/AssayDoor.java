package org.mailian.diagnosis.laboratory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way in for rooms that act without a browser: the same guards and refusals, on the case as it stands. */
@Service
@Transactional
public class AssayDoor {

    private final AssayOrders orders;
    private final AssayDesk desk;
    private final AssayReading reading;

    AssayDoor(AssayOrders orders, AssayDesk desk, AssayReading reading) {
        this.orders = orders;
        this.desk = desk;
        this.reading = reading;
    }

    public AssayOrders.AssayOrdered order(Caller caller, UUID patient, AssayOrder order) {
        return orders.order(caller, patient, order);
    }

    public void sign(Caller caller, UUID id, @Nullable String comment) {
        desk.sign(caller, id, version(caller, id), comment);
    }

    public void deliver(Caller caller, UUID id) {
        desk.deliver(caller, id, version(caller, id));
    }

    public void acknowledge(Caller caller, UUID id, String actionTaken) {
        desk.acknowledge(caller, id, version(caller, id), actionTaken);
    }

    private int version(Caller caller, UUID id) {
        return reading.get(caller, id).header().version();
    }
}
