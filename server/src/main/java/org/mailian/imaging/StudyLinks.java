package org.mailian.imaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.SecretText;
import org.mailian.journal.Deed;
import org.mailian.journal.Journal;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys to one study for whoever has no account: the patient, a hospital outside. The owner's people make them, they end by themselves,
 * and can be taken back at any time. The token is shown once; what is kept of it opens nothing.
 */
@Service
public class StudyLinks {

    private static final Duration LONGEST = Duration.ofDays(365);

    /** A link as its makers see it. {@code token} only when it was just made. */
    public record StudyLink(
            UUID id,
            @Nullable String token,
            String purpose,
            String madeBy,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt) {}

    private record Row(
            UUID id,
            String purpose,
            String madeBy,
            OffsetDateTime madeAt,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime revokedAt,
            @Nullable OffsetDateTime lastUsedAt) {

        StudyLink link() {
            return new StudyLink(
                    id,
                    null,
                    purpose,
                    madeBy,
                    madeAt.toInstant(),
                    expiresAt.toInstant(),
                    Times.instant(revokedAt),
                    Times.instant(lastUsedAt));
        }
    }

    private final JdbcClient jdbc;
    private final Studies studies;
    private final Journal journal;
    private final Clock clock;

    StudyLinks(JdbcClient jdbc, Studies studies, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.studies = studies;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes a link to a study of the caller's institution. Refused: {@code imaging/unknown-study}, {@code imaging/not-the-owner},
     * {@code imaging/link-too-long}.
     */
    @Transactional
    public StudyLink make(Caller caller, String uid, String purpose, Duration lasting) {
        var study = owned(caller, uid);
        if (lasting.isNegative() || lasting.isZero() || lasting.compareTo(LONGEST) > 0) {
            throw ImagingProblems.linkTooLong(LONGEST.toDays());
        }
        var now = Times.micros(clock.instant());
        var token = SecretText.next();
        var link =
                new StudyLink(Ids.at(now), token, purpose.strip(), caller.name(), now, now.plus(lasting), null, null);
        jdbc.sql("""
                        insert into imaging.study_link (id, study_id, token_hash, purpose, institution_id, account_id, made_by,
                                                        made_at, expires_at)
                        values (:id, :study, :hash, :purpose, :institution, :account, :madeBy, :madeAt, :expiresAt)""")
                .param("id", link.id())
                .param("study", study.id())
                .param("hash", SecretText.hash(token))
                .param("purpose", link.purpose())
                .param("institution", caller.institution())
                .param("account", caller.account())
                .param("madeBy", caller.name())
                .param("madeAt", Times.sql(now))
                .param("expiresAt", Times.sql(link.expiresAt()))
                .update();
        var facts = Map.of(
                "link",
                link.id(),
                "purpose",
                link.purpose(),
                "until",
                link.expiresAt().toString());
        tell(study, "study.link-made", facts, caller);
        return link;
    }

    /**
     * Makes a link for a guest. The case must show the study to somebody already: whoever
     * sent it there has said so.
     *
     * @return the token, which is nowhere else; none for a study the case shows to nobody
     */
    @Transactional
    public Optional<String> makeFor(GuestOfCase guest, String uid, Instant until, Actor by) {
        var now = Times.micros(clock.instant());
        var token = SecretText.next();
        var shown = jdbc.sql("""
                        insert into imaging.study_link (id, study_id, token_hash, purpose, institution_id, case_id, guest_id,
                                                        made_by, made_at, expires_at)
                        select :id, s.id, :hash, :purpose, s.institution_id, :case, :guest, :madeBy, :madeAt, :expiresAt
                        from imaging.study s
                        where s.uid = :uid and exists (select from imaging.study_grant g
                            where g.study_id = s.id and g.case_id = :case and g.ended_at is null)
                        returning study_id as study, institution_id as owner""")
                .param("id", Ids.at(now))
                .param("hash", SecretText.hash(token))
                .param("purpose", guest.purpose())
                .param("case", guest.caseId())
                .param("guest", guest.id())
                .param("madeBy", by.name())
                .param("madeAt", Times.sql(now))
                .param("expiresAt", Times.sql(until))
                .param("uid", uid)
                .query(OwnedStudy.class)
                .optional();
        var facts = Map.of("case", guest.caseId(), "purpose", guest.purpose(), "until", until.toString());
        shown.ifPresent(it -> tell(it, "study.link-made", facts, by));
        return shown.map(_ -> token);
    }

    /** Ends the links of every guest of a case; done twice it is done once. */
    @Transactional
    public void endOfCase(UUID caseId, Actor by) {
        end("case_id", caseId, by);
    }

    /** Ends the links of one guest. */
    @Transactional
    public void endOfGuest(UUID guest, Actor by) {
        end("guest_id", guest, by);
    }

    private void end(String column, UUID id, Actor by) {
        jdbc.sql("""
                        update imaging.study_link l set revoked_at = :now from imaging.study s
                        where l.%s = :id and l.revoked_at is null and s.id = l.study_id
                        returning l.study_id as study, s.institution_id as owner""".formatted(column))
                .param("now", Times.sql(Times.micros(clock.instant())))
                .param("id", id)
                .query(OwnedStudy.class)
                .list()
                .forEach(it -> tell(it, "study.link-revoked", Map.of(), by));
    }

    /**
     * Somebody who takes part in a case without an account.
     *
     * @param purpose who it is, for those who look at the links of a study
     */
    public record GuestOfCase(UUID caseId, UUID id, String purpose) {

        public GuestOfCase {
            purpose = purpose.strip();
        }
    }

    private record OwnedStudy(UUID study, UUID owner) {}

    /** The links of a study of the caller's institution, the newest first. */
    public List<StudyLink> of(Caller caller, String uid) {
        return jdbc
                .sql("select * from imaging.study_link where study_id = :study order by made_at desc limit 100")
                .param("study", owned(caller, uid).id())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::link)
                .toList();
    }

    /** Ends a link at once. Refused: {@code imaging/unknown-link}. */
    @Transactional
    public void revoke(Caller caller, String uid, UUID link) {
        var study = owned(caller, uid);
        var changed = jdbc.sql("""
                        update imaging.study_link set revoked_at = :now
                        where id = :link and study_id = :study and revoked_at is null""")
                .param("link", link)
                .param("study", study.id())
                .param("now", Times.sql(Times.micros(clock.instant())))
                .update();
        if (changed == 0) {
            throw ImagingProblems.unknownLink();
        }
        tell(study, "study.link-revoked", Map.of("link", link), caller);
    }

    /** Who comes with this token; notes the use. Refused alike, whether unknown, expired or revoked: {@code imaging/unknown-link}. */
    public Looker.Holder open(String token) {
        var now = Times.sql(Times.micros(clock.instant()));
        return jdbc.sql("""
                        update imaging.study_link set last_used_at = :now
                        where token_hash = :hash and revoked_at is null and expires_at > :now
                        returning id as link, study_id as study, purpose""")
                .param("hash", SecretText.hash(token))
                .param("now", now)
                .query(Looker.Holder.class)
                .optional()
                .orElseThrow(ImagingProblems::unknownLink);
    }

    private Study owned(Caller caller, String uid) {
        var study = studies.get(Looker.of(caller), uid);
        if (!study.institution().equals(caller.institution())) {
            throw ImagingProblems.notTheOwner();
        }
        return study;
    }

    private void tell(Study study, String type, Map<String, ?> facts, Caller caller) {
        tell(new OwnedStudy(study.id(), study.institution()), type, facts, caller.actor());
    }

    private void tell(OwnedStudy it, String type, Map<String, ?> facts, Actor by) {
        journal.append(
                new Deed(new StreamId("study", it.study()), type, by, clock.instant(), facts, Set.of(it.owner())));
    }
}
