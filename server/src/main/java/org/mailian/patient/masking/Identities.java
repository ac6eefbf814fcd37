package org.mailian.patient.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what identifies people in Chinese and Latin text: what is known of them in any writing, the rest by labels, shapes and lists of
 * words. It proposes; a person decides. What it finds, and {@link Masking} masks, it does not find again.
 */
public final class Identities {

    /** Longer texts are papers and not texts of a case. */
    public static final int MOST_CHARACTERS = 200_000;

    private static final int MOST_ROUNDS = 20;

    private static final Comparator<IdentitySpan> BEST = Comparator.comparing(IdentitySpan::sureness)
            .thenComparing(Comparator.comparingInt(IdentitySpan::length).reversed())
            .thenComparingInt(IdentitySpan::start)
            .thenComparing(IdentitySpan::kind);

    private Identities() {}

    /**
     * Everything that identifies somebody, in the order of the text; no two overlap.
     *
     * @param known who must be found for certain; may be empty
     */
    public static List<IdentitySpan> find(String text, List<KnownPerson> known) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("A text of " + text.length() + " characters");
        }
        var folded = Folded.of(text);
        var knownRules = new KnownRules(known);
        var found = new ArrayList<IdentitySpan>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var low = folded.low();
            var seen = new ArrayList<>(knownRules.find(low));
            seen.addAll(NumberRules.find(low));
            seen.addAll(PlaceRules.find(low));
            seen.addAll(NameRules.find(low));
            seen.addAll(LatinNames.find(folded.plain()));
            var chosen = apart(seen);
            if (chosen.isEmpty()) {
                break;
            }
            for (var it : chosen) {
                folded.wall(it.start(), it.end());
                found.add(new IdentitySpan(
                        folded.start(it.start()), folded.end(it.end()), it.kind(), it.sureness(), it.person()));
            }
        }
        return apart(found);
    }

    /** The best of those that overlap, in order. */
    private static List<IdentitySpan> apart(List<IdentitySpan> spans) {
        var chosen = new ArrayList<IdentitySpan>();
        spans.stream().sorted(BEST).forEach(it -> {
            if (chosen.stream().noneMatch(it::overlaps)) {
                chosen.add(it);
            }
        });
        chosen.sort(Comparator.comparingInt(IdentitySpan::start));
        return List.copyOf(chosen);
    }
}
