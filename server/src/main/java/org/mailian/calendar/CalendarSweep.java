package org.mailian.calendar;

import java.time.Duration;
import org.mailian.journal.Timer;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every minute: holds that nobody confirmed are over, and those who look see it. They are in nobody's way before that either. */
@Component
class CalendarSweep implements Timer {

    private final BookingTable table;
    private final AppointmentBook book;
    private final TransactionTemplate transaction;

    CalendarSweep(BookingTable table, AppointmentBook book, TransactionTemplate transaction) {
        this.table = table;
        this.book = book;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "calendar-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(
                _ -> book.ended(table.expireAny(book.now()), "appointment.expired", Actor.system()));
    }
}
