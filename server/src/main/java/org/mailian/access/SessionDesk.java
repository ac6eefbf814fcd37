package org.mailian.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Seats.Seat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends sessions, and lets a person go from one post to another. Each is journaled in stream {@code account}. */
@Service
@Transactional
class SessionDesk {

    record Begun(SessionToken token, Caller caller, List<Seat> posts) {}

    private final Sessions sessions;
    private final SeatKeeper seats;
    private final AccountDeeds deeds;

    SessionDesk(Sessions sessions, SeatKeeper seats, AccountDeeds deeds) {
        this.sessions = sessions;
        this.seats = seats;
        this.deeds = deeds;
    }

    /** A new session in the post of last time, or in the longest held; the one before ends. Refused: {@code access/no-post}. */
    Begun begin(Account account, String address, @Nullable SessionToken before) {
        var posts = seats.current(account.practitioner());
        if (posts.isEmpty()) {
            throw AccessProblems.noPost();
        }
        var token = SessionToken.next();
        var post = choose(posts, account);
        sessions.begin(token, account.id(), post.post(), before);
        var caller = post.caller(account.id());
        deeds.signedIn(caller, address);
        return new Begun(token, caller, posts);
    }

    /** Refused: {@code access/not-your-post}. */
    Caller switchPost(Caller caller, SessionToken token, UUID post) {
        var chosen = seats.current(caller.practitioner()).stream()
                .filter(it -> it.post().equals(post))
                .findFirst()
                .orElseThrow(() -> AccessProblems.notYourPost(post));
        sessions.switchPost(token, caller.account(), post);
        deeds.postSwitched(caller, post);
        return chosen.caller(caller.account());
    }

    void end(Caller caller, SessionToken token) {
        sessions.end(token);
        deeds.signedOut(caller);
    }

    private static Seat choose(List<Seat> posts, Account account) {
        return posts.stream()
                .filter(it -> it.post().equals(account.lastPost()))
                .findFirst()
                .orElse(posts.getFirst());
    }
}
