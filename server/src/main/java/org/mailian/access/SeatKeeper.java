package org.mailian.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Seats.Seat;
import org.mailian.directory.Directory;
import org.mailian.directory.Post;
import org.mailian.journal.Entry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the seats as the directory's posts are. It hears the journal in the transaction of the deed: a post that was ended makes no
 * caller from the commit on, and a request still costs one statement. Posts that were not told (loaded in bulk) are fetched when
 * their person signs in.
 */
@Component
class SeatKeeper {

    private final Seats seats;
    private final Directory directory;

    SeatKeeper(Seats seats, Directory directory) {
        this.seats = seats;
        this.directory = directory;
    }

    @EventListener
    void on(Entry entry) {
        if (entry.type().startsWith("practitioner.post-")) {
            directory
                    .post(UUID.fromString(entry.payload().path("post").asString()))
                    .ifPresent(this::put);
        }
        if (entry.type().equals("practitioner.corrected")) {
            directory.postsOf(entry.stream().id()).forEach(this::put);
        }
    }

    /** The posts the person holds today, as the directory says. */
    List<Seat> current(UUID practitioner) {
        var known = seats.of(practitioner);
        if (!known.isEmpty()) {
            return known;
        }
        directory.postsOf(practitioner).forEach(this::put);
        return seats.of(practitioner);
    }

    private void put(Post post) {
        seats.put(new Seat(
                post.id(),
                post.practitioner(),
                post.institution(),
                post.department(),
                post.roles(),
                directory.practitioner(post.practitioner()).name(),
                post.from(),
                post.until(),
                Set.of()));
    }
}
