package org.mailian.casework;

import java.time.Instant;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers for humans: ZZ260302-000117, the kind, the day in China, a counter. A node takes a block of counters at a time; a block that a
 * stopped node did not use up is never used, so numbers are unique and not without gaps.
 */
@Component
class CaseNumbers {

    /** As the sequence counts: {@code increment by 20}. */
    private static final int BLOCK = 20;

    private final JdbcClient jdbc;
    private long next;
    private long end;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(String prefix, Instant now) {
        var day = Times.dayInChina(now).toString().replace("-", "").substring(2);
        return "%s%s-%06d".formatted(prefix, day, counter() % 1_000_000);
    }

    private synchronized long counter() {
        if (next == end) {
            next = jdbc.sql("select nextval('casework.case_number')")
                    .query(Long.class)
                    .single();
            end = next + BLOCK;
        }
        return next++;
    }
}
