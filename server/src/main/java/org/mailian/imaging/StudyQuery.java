package org.mailian.imaging;

import java.util.Map;
import java.util.Set;

/**
 * What is looked for.
 *
 * @param keys the values to match by tag, as C-FIND and QIDO-RS write them; keys nobody here knows, and those of a lower level, match
 *     everything
 * @param fields what is to be answered besides what is always answered; see {@link #ALL}
 * @param limit at most {@value #MOST}
 * @param offset how many of the first are passed over, at most {@value #FARTHEST}
 */
public record StudyQuery(Level level, Map<Integer, String> keys, Set<Integer> fields, int limit, int offset) {

    /** As many answers as one query gives. */
    public static final int MOST = 1_000;

    /** Nobody turns so many pages; a narrower question is faster. */
    public static final int FARTHEST = 100_000;

    /** Everything there is. */
    public static final Set<Integer> ALL = Set.of(-1);

    /** What an answer is about. */
    public enum Level {
        STUDY,
        SERIES,
        INSTANCE
    }

    public StudyQuery {
        keys = Map.copyOf(keys);
        fields = fields.contains(-1) ? ALL : Set.copyOf(fields);
        limit = Math.clamp(limit, 0, MOST);
        offset = Math.clamp(offset, 0, FARTHEST);
    }

    boolean wants(Attribute attribute) {
        return attribute.level() == ownLevel()
                || attribute.match() == Attribute.Match.UID
                || fields.equals(ALL)
                || fields.contains(attribute.tag());
    }

    Attribute.Level ownLevel() {
        return Attribute.Level.valueOf(level.name());
    }
}
