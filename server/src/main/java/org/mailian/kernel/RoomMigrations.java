package org.mailian.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Each room's own numbered migrations, {@code db/migration/<room>}, with a history of its own. The order of the rooms does not matter:
 * no schema mentions another. Spring Modulith would do the same, but reads the whole application with ArchUnit to learn the rooms'
 * names, which took a third of the start.
 */
@Component
class RoomMigrations implements FlywayMigrationStrategy {

    private static final Pattern ROOM = Pattern.compile("db/migration/([a-z]+)/V1__");

    @Override
    public void migrate(Flyway flyway) {
        for (var room : rooms()) {
            Flyway.configure(flyway.getConfiguration().getClassLoader())
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + room)
                    .table("flyway_schema_history_" + room)
                    .baselineVersion("0") // the histories of all rooms share the schema public, which is never empty
                    .baselineOnMigrate(true)
                    .load()
                    .migrate();
        }
    }

    private static SortedSet<String> rooms() {
        try {
            var rooms = new TreeSet<String>();
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V1__*.sql")) {
                var name = ROOM.matcher(file.getURL().toString());
                if (name.find()) {
                    rooms.add(name.group(1));
                }
            }
            return rooms;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
