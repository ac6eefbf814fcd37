import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * The past of a consortium: {@code cases} referrals of two years, every patient referred twice, always from the same institution to the
 * same other one. The newest are open, the others closed. Nothing is stored here; every case follows from its number.
 *
 * @param open how many of the newest are still open; at most every patient's second one
 */
record History(Region region, int cases, int open, Instant end) {

    private static final Duration SPAN = Duration.ofDays(730);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneId.of("Asia/Shanghai"));

    /** One referral as it lies in the tables. */
    record Past(
            int number,
            UUID id,
            String caseNumber,
            UUID patient,
            People.Name name,
            Region.Place requester,
            Region.Place responder,
            boolean open,
            Instant openedAt,
            Instant updatedAt) {}

    int patients() {
        return cases / 2;
    }

    Past past(int number) {
        var patient = number % patients();
        var open = number >= cases - open();
        var openedAt = end.minus(SPAN.dividedBy(cases).multipliedBy(cases - number));
        return new Past(
                number,
                Numbers.timed(openedAt, number),
                "ZZ%s-%06d".formatted(DAY.format(openedAt), number % 1_000_000),
                patient(patient),
                People.name(patient),
                requester(patient),
                responder(patient),
                open,
                openedAt,
                open ? openedAt.plusSeconds(60) : openedAt.plus(Duration.ofHours(90)));
    }

    UUID patient(int patient) {
        return Numbers.random(patient);
    }

    LocalDate birthDate(int patient) {
        return LocalDate.of(1930 + Numbers.below(90, patient), 1, 1).plusDays(Numbers.below(365, ~patient));
    }

    Region.Place requester(int patient) {
        return region.places().get(place(patient));
    }

    Region.Place responder(int patient) {
        var places = region.places().size();
        return region.places()
                .get((place(patient) + 1 + Numbers.below(places - 1, patient + (1L << 41))) % places);
    }

    private int place(int patient) {
        return Numbers.below(region.places().size(), patient + (1L << 40));
    }
}
