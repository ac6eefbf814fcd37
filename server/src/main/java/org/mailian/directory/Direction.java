package org.mailian.directory;

/** 上转, 下转, 平转. Computed from the levels of the two institutions, never typed by hand (rules §2.5). */
public enum Direction {
    UP,
    DOWN,
    LATERAL;

    public static Direction between(InstitutionLevel from, InstitutionLevel to) {
        return switch (Integer.signum(to.compareTo(from))) {
            case 1 -> UP;
            case -1 -> DOWN;
            default -> LATERAL;
        };
    }
}
