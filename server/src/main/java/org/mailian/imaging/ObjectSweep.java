package org.mailian.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mailian.journal.Timer;
import org.mailian.kernel.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Removes objects nobody lists: whole ones whose sender never heard of them, because the machine stopped between keeping and listing.
 * It looks at the days before today, so that nothing on its way is taken for lost.
 */
@Component
class ObjectSweep implements Timer {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectSweep.class);
    private static final int DAYS = 3;
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final ObjectStore objects;
    private final Clock clock;

    ObjectSweep(JdbcClient jdbc, ObjectStore objects, Clock clock) {
        this.jdbc = jdbc;
        this.objects = objects;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "imaging-sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        var today = Times.sql(clock.instant()).toLocalDate();
        for (int ago = 2; ago < 2 + DAYS; ago++) {
            sweep(ObjectKeys.day(today.minusDays(ago)));
        }
    }

    /** Looks through one folder. */
    void sweep(String folder) {
        try {
            var found = new ArrayList<String>();
            objects.list(folder, key -> {
                found.add(key);
                if (found.size() == AT_ONCE) {
                    removeUnlisted(found);
                    found.clear();
                }
            });
            removeUnlisted(found);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void removeUnlisted(List<String> keys) {
        var listed = jdbc.sql("select id from imaging.instance where id = any(:ids)")
                .param("ids", keys.stream().map(ObjectKeys::id).distinct().toArray(UUID[]::new))
                .query(UUID.class)
                .set();
        keys.stream().filter(key -> !listed.contains(ObjectKeys.id(key))).forEach(key -> {
            try {
                objects.delete(key);
                LOG.info("An object nobody listed was removed: {}", key);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
