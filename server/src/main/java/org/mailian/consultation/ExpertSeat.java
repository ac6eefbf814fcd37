package org.mailian.consultation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Party;

/**
 * An expert who was asked into a consultation, as they stand on the paper of that day.
 *
 * @param party where they sit, with the person
 * @param reason why they declined or were excused, in words
 * @param answeredAt when they said yes or no, or were excused
 * @param opinion signed; never changed afterwards
 */
public record ExpertSeat(
        Party party,
        State state,
        @Nullable String reason,
        Instant invitedAt,
        @Nullable Instant answeredAt,
        @Nullable SignedOpinion opinion) {

    public enum State {
        INVITED,
        JOINED,
        DECLINED,
        /** The centre let them go: ill, called away. */
        EXCUSED
    }

    /**
     * What an expert thinks.
     *
     * @param diagnosis what it is
     * @param reasoning why
     * @param advice what to do
     * @param dissents this expert does not share what the others think; {@code reasoning} says why
     */
    public record Opinion(
            @Nullable String diagnosis, @Nullable String reasoning, String advice, boolean dissents) {}

    /** @param file the expert's own sheet with their signature; {@code code} is the page where it can be checked */
    public record SignedOpinion(Opinion says, Instant at, UUID file, String code) {}

    static ExpertSeat invited(Party party, Instant at) {
        return new ExpertSeat(party, State.INVITED, null, at, null, null);
    }

    /** Who came by themselves: took a call, or answered a question. */
    static ExpertSeat taken(Party party, Instant at) {
        return new ExpertSeat(party, State.JOINED, null, at, at, null);
    }

    ExpertSeat joined(Instant at) {
        return new ExpertSeat(party, State.JOINED, null, invitedAt, at, opinion);
    }

    ExpertSeat gone(State how, String because, Instant at) {
        return new ExpertSeat(party, how, because, invitedAt, at, opinion);
    }

    ExpertSeat signed(SignedOpinion it) {
        return new ExpertSeat(party, state, reason, invitedAt, answeredAt, it);
    }

    UUID practitioner() {
        return person().id();
    }

    Party.NamedPerson person() {
        var person = party.practitioner();
        if (person == null) {
            throw new IllegalStateException("A seat without a person");
        }
        return person;
    }

    boolean isAsked() {
        return state == State.INVITED;
    }

    boolean sits() {
        return state == State.JOINED;
    }

    /** Asked or here: neither declined nor excused. */
    boolean holds() {
        return isAsked() || sits();
    }

    boolean owesOpinion() {
        return sits() && opinion == null;
    }
}
