package org.mailian.policy;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Whom one published version applies to. Sorts in the order in which overlays are laid: nation, province, city, county, consortium. */
public record Reach(Kind kind, String id) implements Comparable<Reach> {

    public enum Kind {
        NATIONAL,
        REGION,
        CONSORTIUM
    }

    /** The product's default for the whole country. */
    public static final Reach NATION = new Reach(Kind.NATIONAL, "");

    private static final Comparator<Reach> ORDER =
            Comparator.comparing(Reach::kind).thenComparing(Reach::id);

    public Reach {
        var fits = switch (kind) {
            case NATIONAL -> id.isEmpty();
            case REGION -> id.matches("[0-9]{6}");
            case CONSORTIUM -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        };
        if (!fits) {
            throw PolicyProblems.reachMalformed(kind, id);
        }
    }

    /** @param code GB/T 2260 */
    public static Reach region(String code) {
        return new Reach(Kind.REGION, code);
    }

    public static Reach consortium(UUID consortium) {
        return new Reach(Kind.CONSORTIUM, consortium.toString());
    }

    @Override
    public int compareTo(Reach other) {
        return ORDER.compare(this, other);
    }

    /** {@code national}, {@code region-620000} or {@code consortium-<id>}, as in a decision's version. */
    @Override
    public String toString() {
        var word = kind.name().toLowerCase(Locale.ROOT);
        return id.isEmpty() ? word : word + "-" + id;
    }

    /** The narrowest scope this version is meant for. */
    PolicyScope scope() {
        return switch (kind) {
            case NATIONAL -> PolicyScope.national();
            case REGION -> new PolicyScope(id, Set.of());
            case CONSORTIUM -> new PolicyScope(null, Set.of(UUID.fromString(id)));
        };
    }
}
