package org.mailian.calendar;

import static org.mailian.access.Rule.Scope.OWN;
import static org.mailian.access.Rule.Scope.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own calendar on one's telephone: a secret address, made and taken back here. */
@RestController
@RequestMapping("/api/calendar")
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /**
     * @param made there is one
     * @param token only in the answer to making it: {@code /api/calendar/feeds/TOKEN.ics}
     */
    record FeedView(
            boolean made,
            @Nullable String token,
            @Nullable Instant madeAt,
            @Nullable Instant lastVisitAt) {

        static FeedView of(Feeds.Feed it) {
            return new FeedView(true, it.token(), it.madeAt(), it.lastVisitAt());
        }
    }

    private final Feeds feeds;
    private final FeedPaper paper;
    private final FeedBudget budget;

    FeedController(Feeds feeds, FeedPaper paper, FeedBudget budget) {
        this.feeds = feeds;
        this.paper = paper;
        this.budget = budget;
    }

    @Rule(OWN)
    @GetMapping("/feed")
    FeedView mine(Caller caller) {
        return feeds.of(caller).map(FeedView::of).orElseGet(() -> new FeedView(false, null, null, null));
    }

    /** The one before, if there was one, opens nothing from now on. */
    @Rule(OWN)
    @PostMapping("/feed")
    @ResponseStatus(HttpStatus.CREATED)
    FeedView make(Caller caller) {
        return FeedView.of(feeds.make(caller));
    }

    @Rule(OWN)
    @DeleteMapping("/feed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller) {
        feeds.revoke(caller);
    }

    /** iCalendar (RFC 5545). Kinds, numbers and rooms; no patient, no title. {@code lang}: {@code en}, or Chinese. */
    @Rule(PUBLIC)
    @GetMapping("/feeds/{token}.ics")
    ResponseEntity<byte[]> read(
            @PathVariable String token,
            @RequestParam(required = false) @Size(max = 10) @Nullable String lang,
            HttpServletRequest request) {
        budget.spend(request.getRemoteAddr());
        var text = paper.write(feeds.visit(token), "en".equals(lang));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
