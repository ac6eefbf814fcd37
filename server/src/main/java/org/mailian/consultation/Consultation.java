package org.mailian.consultation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case.InvitedParty;
import org.mailian.casework.Side;

/**
 * What a consultation knows beyond the case it is. Immutable.
 *
 * @param terms absent until it is sent
 * @param missing what the centre missed when it last sent the request back
 * @param hour absent until it is arranged
 * @param meeting the room they meet in; absent until there is an hour, or a call was taken
 * @param seats every expert who was ever asked, the first first
 * @param talk question and answers in writing
 * @param report absent until it is delivered
 * @param decision what the asking side decided
 * @param stripping what has been looked through so far of material that leaves without identities; absent where nobody has begun
 */
public record Consultation(
        UUID caseId,
        UUID patient,
        UUID requester,
        ConsultationMatter matter,
        @Nullable ConsentState consent,
        @Nullable ConsultationTerms terms,
        @Nullable MissingMaterial missing,
        @Nullable SessionHour hour,
        @Nullable UUID meeting,
        List<ExpertSeat> seats,
        List<TalkLine> talk,
        @Nullable DeliveredReport report,
        @Nullable AskersDecision decision,
        List<Rating> ratings,
        ConsultationTimes times,
        @Nullable Stripping stripping) {

    public record ConsentState(UUID id, boolean agreed, boolean deferred, String signer, Instant at) {}

    /**
     * On what terms it is done.
     *
     * @param agreement its number; null for an invitation the centre has to accept
     * @param item code of the price item; null: not charged
     * @param total in yuan
     * @param responderShare in percent
     * @param outside the two had no consortium in common on the day it was sent
     */
    public record ConsultationTerms(
            @Nullable String agreement,
            @Nullable String item,
            @Nullable BigDecimal total,
            @Nullable BigDecimal responderShare,
            @Nullable Boolean outside) {}

    /** @param items codes of the check list, {@code text} in other words */
    public record MissingMaterial(
            List<String> items, @Nullable String text, Instant at) {}

    /**
     * @param place where it is held, in words, where the rooms do not say it
     * @param rooms kept for it in the calendars, of whatever institutions; none for a room on the screen only
     */
    public record SessionHour(
            Instant from, Instant until, @Nullable String place, List<SessionRoom> rooms) {

        public SessionHour {
            rooms = List.copyOf(rooms);
        }

        /** All places in one line, as the people there call them; null for a room on the screen only. */
        @Nullable
        String where() {
            var named = Stream.concat(rooms.stream().map(SessionRoom::name), Stream.ofNullable(place))
                    .collect(Collectors.joining("\u3001"));
            return named.isEmpty() ? null : named;
        }
    }

    /** A consultation room or a piece of equipment, and whose it is. */
    public record SessionRoom(UUID id, String name, String nameEn, String institution, String institutionEn) {}

    /** @param side who said it */
    public record TalkLine(
            Side side,
            UUID practitioner,
            String name,
            @Nullable String title,
            String institution,
            String text,
            Instant at) {}

    public record DeliveredReport(UUID file, String code, String deliveredBy, Instant at) {}

    /** @param followed whether the advice is followed; {@code text} is what is done */
    public record AskersDecision(Followed followed, String text, String by, Instant at) {}

    public enum Followed {
        FULLY,
        PARTLY,
        NOT
    }

    /** @param stars one to five */
    public record Rating(
            Side side,
            UUID practitioner,
            String name,
            int stars,
            @Nullable String text,
            Instant at) {}

    static Consultation opened(UUID caseId, UUID patient, UUID requester, ConsultationMatter matter, Instant at) {
        return new Consultation(
                caseId,
                patient,
                requester,
                matter,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                new ConsultationTimes(at, null, null, null, null, null, null, null),
                null);
    }

    /** The seat somebody holds now. */
    Optional<ExpertSeat> seat(UUID practitioner) {
        return seats.stream()
                .filter(it -> it.holds() && it.practitioner().equals(practitioner))
                .findFirst();
    }

    long sitting() {
        return seats.stream().filter(ExpertSeat::sits).count();
    }

    boolean allSigned() {
        return sitting() > 0 && seats.stream().noneMatch(ExpertSeat::owesOpinion);
    }

    /** The institutions of the experts as the case keeps them: those that still owe something have it on their lists. */
    List<InvitedParty> invited() {
        return seats.stream()
                .filter(it -> it.holds() || it.opinion() != null)
                .map(it -> new InvitedParty(it.party(), it.isAsked() || it.owesOpinion()))
                .toList();
    }

    Consultation with(ConsultationMatter it) {
        return new Consultation(
                caseId, patient, requester, it, consent, terms, missing, hour, meeting, seats, talk, report, decision,
                ratings, times, stripping);
    }

    Consultation with(Stripping it) {
        return new Consultation(
                caseId, patient, requester, matter, consent, terms, missing, hour, meeting, seats, talk, report,
                decision, ratings, times, it);
    }

    Consultation with(ConsentState it) {
        return new Consultation(
                caseId, patient, requester, matter, it, terms, missing, hour, meeting, seats, talk, report, decision,
                ratings, times, stripping);
    }

    Consultation with(ConsultationTerms it) {
        return new Consultation(
                caseId, patient, requester, matter, consent, it, missing, hour, meeting, seats, talk, report, decision,
                ratings, times, stripping);
    }

    Consultation missing(@Nullable MissingMaterial it) {
        return new Consultation(
                caseId, patient, requester, matter, consent, terms, it, hour, meeting, seats, talk, report, decision,
                ratings, times, stripping);
    }

    Consultation held(@Nullable SessionHour it) {
        return new Consultation(
                caseId, patient, requester, matter, consent, terms, missing, it, meeting, seats, talk, report, decision,
                ratings, times, stripping);
    }

    Consultation in(@Nullable UUID room) {
        return new Consultation(
                caseId, patient, requester, matter, consent, terms, missing, hour, room, seats, talk, report, decision,
                ratings, times, stripping);
    }

    Consultation saying(TalkLine it) {
        var all = new ArrayList<>(talk);
        all.add(it);
        return new Consultation(
                caseId,
                patient,
                requester,
                matter,
                consent,
                terms,
                missing,
                hour,
                meeting,
                seats,
                List.copyOf(all),
                report,
                decision,
                ratings,
                times,
                stripping);
    }

    Consultation with(DeliveredReport it) {
        return new Consultation(
                caseId, patient, requester, matter, consent, terms, missing, hour, meeting, seats, talk, it, decision,
                ratings, times, stripping);
    }

    Consultation with(AskersDecision it) {
        return new Consultation(
                caseId, patient, requester, matter, consent, terms, missing, hour, meeting, seats, talk, report, it,
                ratings, times, stripping);
    }

    Consultation with(Rating it) {
        var all = new ArrayList<>(ratings);
        all.add(it);
        return new Consultation(
                caseId,
                patient,
                requester,
                matter,
                consent,
                terms,
                missing,
                hour,
                meeting,
                seats,
                talk,
                report,
                decision,
                List.copyOf(all),
                times,
                stripping);
    }

    Consultation at(ConsultationTimes it) {
        return new Consultation(
                caseId, patient, requester, matter, consent, terms, missing, hour, meeting, seats, talk, report,
                decision, ratings, it, stripping);
    }

    /** A new seat, or the one the same person holds as it is now. */
    Consultation with(ExpertSeat seat) {
        var all = new ArrayList<>(seats);
        all.removeIf(it -> it.holds() && it.practitioner().equals(seat.practitioner()));
        all.add(seat);
        return new Consultation(
                caseId,
                patient,
                requester,
                matter,
                consent,
                terms,
                missing,
                hour,
                meeting,
                List.copyOf(all),
                talk,
                report,
                decision,
                ratings,
                times,
                stripping);
    }
}
