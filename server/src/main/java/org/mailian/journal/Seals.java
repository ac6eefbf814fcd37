package org.mailian.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a deed into the form that is hashed, and hashes it. The hashed text is these fifteen lines in UTF-8, joined by one line feed
 * and without one at the end; an absent id is a {@code -}:
 *
 * <pre>
 * mailian-timeline/1                              the format
 * SHA-256                                         or SM3
 * hash of the entry before                        empty for position 1
 * case                                            kind of the stream
 * 0198c0de-...                                    id of the stream
 * 1                                               position
 * referral.submitted                              type
 * account, practitioner, institution              of the actor: three lines
 * "林医生"                                         the actor's name as a JSON string
 * 2026-08-01T03:04:05.123456Z                     when it happened, UTC, six decimals
 * 2026-08-01T03:04:06.000000Z                     when it was recorded
 * id,id                                           the audience, sorted
 * {"a":1,"b":[true]}                              the payload as {@linkplain CanonicalJson canonical JSON}
 * </pre>
 */
@Component
class Seals {

    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final JsonMapper mapper;
    private final JournalSettings settings;
    private final Clock clock;
    private final HashAlgorithm algorithm;

    Seals(JsonMapper mapper, JournalSettings settings, Clock clock) {
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
        this.algorithm = settings.algorithm();
    }

    /** What is refused is refused here, before anything is locked. */
    String canonical(Deed deed) {
        var text = CanonicalJson.write(CanonicalJson.read(mapper.writeValueAsString(deed.payload())));
        var bytes = CanonicalJson.bytes(text);
        if (bytes > settings.payloadLimit().toBytes()) {
            throw JournalProblems.payloadTooLarge(bytes, settings.payloadLimit().toBytes());
        }
        CanonicalJson.quoted(deed.actor().name());
        return text;
    }

    /** Seals a deed as the next entry after a head; recorded now, so that {@code recordedAt} grows along a stream. */
    SealedEntry seal(Deed deed, String canonicalPayload, Head head) {
        var unsealed = new SealedEntry(
                deed.stream(),
                head.position() + 1,
                deed.type(),
                deed.actor(),
                Times.micros(deed.occurredAt()),
                Times.micros(clock.instant()),
                CanonicalJson.read(canonicalPayload),
                canonicalPayload,
                deed.audience().stream()
                        .map(UUID::toString)
                        .sorted()
                        .map(UUID::fromString)
                        .toList(),
                algorithm.label(),
                head.hash(),
                "");
        return unsealed.sealed(hash(unsealed));
    }

    /** The hash an entry must have, by the algorithm it names. */
    static String hash(SealedEntry it) {
        return HashAlgorithm.named(it.algorithm()).hash(lines(it));
    }

    static String lines(SealedEntry it) {
        return String.join(
                "\n",
                List.of(
                        ChainExport.FORMAT,
                        it.algorithm(),
                        it.previousHash(),
                        it.stream().kind(),
                        it.stream().id().toString(),
                        Integer.toString(it.position()),
                        it.type(),
                        id(it.actor().account()),
                        id(it.actor().practitioner()),
                        id(it.actor().institution()),
                        CanonicalJson.quoted(it.actor().name()),
                        time(it.occurredAt()),
                        time(it.recordedAt()),
                        it.audience().stream().map(UUID::toString).collect(Collectors.joining(",")),
                        it.canonicalPayload()));
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String id(@Nullable UUID id) {
        return id == null ? "-" : id.toString();
    }
}
