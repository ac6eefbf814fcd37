package org.mailian.document;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The codes on paper. Whoever holds a paper can ask with its code whether it is genuine and still holds, and sees again what the paper
 * shows, nothing more: whoever issues a code decides what that is, and masks what a stranger in the street should not read.
 */
@Service
public class Verifications {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    /** 26 letters of five bits: 130 bits, which nobody guesses. */
    private static final int LENGTH = 26;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final URI address;

    Verifications(JdbcClient jdbc, JsonMapper json, Clock clock, DocumentSettings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.address = settings.publicAddress();
    }

    /** A line of a paper as a stranger may read it again. */
    public record PaperFact(String label, String value) {}

    /**
     * The code of this version of a paper; the same version asked for again has the same code. Older versions of the same kind and
     * subject stay genuine and stop being current.
     *
     * @param kind what paper it is, for example {@code referral-slip}
     * @param facts what the paper shows, label to value, in the map's order
     */
    @Transactional
    public String issue(String kind, UUID subject, String title, Map<String, String> facts, int version, Actor by) {
        return issue(new Edition(kind, subject, title, facts, version, List.of()), null, by);
    }

    /**
     * The code of this edition; asked for again it is the same. Earlier editions stay genuine, and whoever asks about one is told the
     * number of the newest.
     */
    @Transactional
    public String issue(Edition edition, Actor by) {
        return issue(edition, edition.number(), by);
    }

    private String issue(Edition edition, @Nullable Integer number, Actor by) {
        var shown = edition.facts().entrySet().stream()
                .map(it -> new PaperFact(it.getKey(), it.getValue()))
                .toList();
        supersede(edition.kind(), edition.subject(), edition.number());
        // "do update" of nothing, so that the row of an earlier printing is returned as well
        return jdbc.sql("""
                        insert into document.verification (code, kind, subject_id, version, edition, title, facts, signers,
                                                           issued_at, institution_id)
                        values (:code, :kind, :subject, :version, :edition, :title, :facts::jsonb, :signers::jsonb,
                                :now, :institution)
                        on conflict on constraint verification_one_paper_a_version do update set kind = excluded.kind
                        returning code""")
                .param("code", newCode())
                .param("kind", edition.kind())
                .param("subject", edition.subject())
                .param("version", edition.number())
                .param("edition", number, Types.INTEGER)
                .param("title", edition.title())
                .param("facts", json.writeValueAsString(shown))
                .param("signers", json.writeValueAsString(edition.signers()))
                .param("now", Times.sql(Times.micros(clock.instant())))
                .param("institution", by.institution())
                .query(String.class)
                .single();
    }

    /** What was issued of this kind and subject was a mistake: whoever asks is told not to rely on it. */
    @Transactional
    public void withdraw(String kind, UUID subject) {
        jdbc.sql("""
                        update document.verification set withdrawn_at = greatest(:now, issued_at)
                        where kind = :kind and subject_id = :subject and withdrawn_at is null""")
                .param("now", Times.sql(Times.micros(clock.instant())))
                .param("kind", kind)
                .param("subject", subject)
                .update();
    }

    /** From now on no paper of this kind and subject that is older than {@code version} holds. */
    @Transactional
    public void supersede(String kind, UUID subject, int version) {
        jdbc.sql("""
                        update document.verification set superseded_at = greatest(:now, issued_at)
                        where kind = :kind and subject_id = :subject and version < :version and superseded_at is null""")
                .param("now", Times.sql(Times.micros(clock.instant())))
                .param("kind", kind)
                .param("subject", subject)
                .param("version", version)
                .update();
    }

    /** What a paper is about, for a room that then asks whether the caller may see it. Empty for a code nobody issued. */
    @Transactional(readOnly = true)
    public Optional<UUID> subjectOf(String code) {
        return jdbc.sql("select subject_id from document.verification where code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    /** What to print as a QR code: the public page of a code. */
    public String address(String code) {
        return page("/verify/" + code);
    }

    /** Where people outside reach a page of ours: for codes and addresses that leave the house. */
    public String page(String path) {
        return address.resolve(path).toString();
    }

    private String newCode() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
