package org.mailian.diagnosis.laboratory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.journal.Entry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way in for rooms that act without a browser: the same guards and refusals, on the case as it stands. */
@Service
@Transactional
public class AssayDoor {

    private final AssayOrders orders;
    private final AssayDesk desk;
    private final AssayReading reading;
    private final AssayArrivals arrivals;

    AssayDoor(AssayOrders orders, AssayDesk desk, AssayReading reading, AssayArrivals arrivals) {
        this.arrivals = arrivals;
        this.orders = orders;
        this.desk = desk;
        this.reading = reading;
    }

    public AssayOrders.AssayOrdered order(Caller caller, UUID patient, AssayOrder order) {
        return orders.order(caller, patient, order);
    }

    public void cancel(Caller caller, UUID id, String reason) {
        orders.cancel(caller, id, version(caller, id), reason, null);
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

    /** What the house would hear a moment later, at once; heard again it changes nothing. */
    public void hear(Entry entry) {
        arrivals.apply(entry);
    }

    private int version(Caller caller, UUID id) {
        return reading.get(caller, id).header().version();
    }
}
