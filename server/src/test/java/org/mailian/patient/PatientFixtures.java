package org.mailian.patient;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;

/** People nobody is: identity numbers of a province that does not exist (99), with a right check digit. */
public final class PatientFixtures {

    private static final String GIVEN = "一丁七万三上下不与丑且丘丙业东丝两严丧中丰";

    private PatientFixtures() {}

    /** A new valid identity number of somebody grown up. */
    public static String identityNumber() {
        return identityNumber(LocalDate.of(1950, 1, 1).plusDays(random(15_000)), random(1_000));
    }

    public static String identityNumber(LocalDate birth, int sequence) {
        var digits = "99%04d%s%03d".formatted(random(10_000), birth.format(DateTimeFormatter.BASIC_ISO_DATE), sequence);
        return digits + IdentityNumber.check(digits);
    }

    /** Two signs, rarely the same twice. */
    public static String givenName() {
        return "" + GIVEN.charAt(random(GIVEN.length())) + GIVEN.charAt(random(GIVEN.length()));
    }

    /** In a range nobody is called in. */
    public static String phone() {
        return "1000" + "%07d".formatted(random(10_000_000));
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
