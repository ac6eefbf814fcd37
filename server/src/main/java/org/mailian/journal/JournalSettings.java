package org.mailian.journal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the journal is kept and read.
 *
 * @param hash the algorithm of new entries, SHA-256 or SM3
 * @param payloadLimit the largest payload of one entry, as canonical JSON in UTF-8
 * @param attempts how often a projection tries an entry before it goes to the dead-letter desk
 * @param backOff the wait after the first failure; doubled after each further one, up to five minutes
 * @param poll how often a projection looks for entries when nobody wakes it
 */
@ConfigurationProperties("mailian.journal")
public record JournalSettings(
        @DefaultValue("SHA-256") String hash,
        @DefaultValue("256KB") DataSize payloadLimit,
        @DefaultValue("8") int attempts,
        @DefaultValue("1s") Duration backOff,
        @DefaultValue("2s") Duration poll) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    HashAlgorithm algorithm() {
        return HashAlgorithm.named(hash);
    }

    /** The wait after the given number of failures, 1 for the first. */
    Duration backOffAfter(int failures) {
        var wait = backOff.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
