import java.time.Instant;
import java.util.UUID;

/** Numbers that look random and are the same in every run. */
final class Numbers {

    private Numbers() {}

    /** SplitMix64. */
    static long mix(long number) {
        var it = number + 0x9e3779b97f4a7c15L;
        it = (it ^ it >>> 30) * 0xbf58476d1ce4e5b9L;
        it = (it ^ it >>> 27) * 0x94d049bb133111ebL;
        return it ^ it >>> 31;
    }

    static int below(int limit, long number) {
        return (int) Long.remainderUnsigned(mix(number), limit);
    }

    /** A UUIDv7, as cases have: it sorts by its time. */
    static UUID timed(Instant at, long number) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000L | number & 0xfff, mix(number) >>> 2 | 1L << 63);
    }

    /** A UUIDv4, as patients have: it tells nothing. */
    static UUID random(long number) {
        return new UUID(mix(number) & ~0xf000L | 0x4000L, mix(~number) >>> 2 | 1L << 63);
    }
}
