package org.mailian.notification;

import static org.mailian.access.Rule.Scope.OWN;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.kernel.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the caller has been told. Notices belong to the account, whichever post it sits in now. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    /**
     * @param institution where the caller was told: a post there is needed to open the case
     * @param caseId absent when it is not about a case, or about one the institution is no party to any more
     */
    record NoticeLine(
            UUID id,
            String kind,
            UUID institution,
            @Nullable UUID caseId,
            String title,
            boolean urgent,
            Instant at,
            @Nullable Instant readAt) {}

    record NoticesUnread(int unread) {}

    /** Named notices, those of a case, or all: one of the three. */
    record NoticesRead(
            @Size(max = 100) @Nullable List<@NotNull UUID> ids,
            @Nullable UUID caseId,
            @Nullable Boolean all) {

        @AssertTrue(message = "ids, caseId or all")
        @Schema(hidden = true)
        boolean isOne() {
            return Stream.of(ids != null, caseId != null, Boolean.TRUE.equals(all))
                            .filter(it -> it)
                            .count()
                    == 1;
        }
    }

    private final Notices notices;
    private final NoticeRules rules;

    NoticeController(Notices notices, NoticeRules rules) {
        this.notices = notices;
        this.rules = rules;
    }

    @Rule(OWN)
    @GetMapping
    Page<NoticeLine> list(
            Caller caller,
            Locale locale,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Size(max = 200) @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        var page = notices.list(caller, unread, after, limit);
        var book = rules.at(caller.institution());
        return new Page<>(
                page.items().stream().map(it -> line(it, book, locale)).toList(), page.next());
    }

    @Rule(OWN)
    @GetMapping("/unread")
    NoticesUnread unread(Caller caller) {
        return new NoticesUnread(notices.unread(caller));
    }

    @Rule(OWN)
    @PostMapping("/read")
    NoticesUnread read(Caller caller, @Valid @RequestBody NoticesRead it) {
        notices.read(caller, it.ids(), it.caseId());
        return new NoticesUnread(notices.unread(caller));
    }

    private static NoticeLine line(Notices.Kept it, NoticeBook book, Locale locale) {
        return new NoticeLine(
                it.id(),
                it.kind(),
                it.institution(),
                it.caseId(),
                NoticeWording.title(book, it.kind(), it.facts(), locale),
                it.urgent(),
                it.at(),
                it.readAt());
    }
}
