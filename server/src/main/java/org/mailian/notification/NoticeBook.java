package org.mailian.notification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.DutyKind;

/**
 * Who is told what: the policy pack {@code notification}, which a region or consortium may overlay.
 *
 * @param circles whom to tell at a place, by name
 * @param words the words of codes that stand in titles, such as {@code clock.ANSWER}
 * @param notices what is told, by kind
 */
public record NoticeBook(Map<String, Circle> circles, Map<String, Words> words, Map<String, Notice> notices) {

    /** A book that names a circle it does not have is refused when it is published, not when somebody should be told. */
    public NoticeBook {
        var named = Stream.concat(
                circles.values().stream().map(Circle::otherwise).filter(Objects::nonNull),
                notices.values().stream().flatMap(it -> it.tell().stream()).flatMap(it -> it.who().stream()));
        named.filter(it -> !circles.containsKey(it) && !it.equals(Telling.NAMED_CIRCLE))
                .findAny()
                .ifPresent(it -> {
                    throw new IllegalArgumentException("There is no circle " + it);
                });
    }

    /** The same words in both languages. */
    public record Words(String zh, String en) {

        String in(boolean english) {
            return english ? en : zh;
        }
    }

    /**
     * Some of the people of an institution.
     *
     * @param person the one named there, and nobody else
     * @param duty those on the roster at the moment
     * @param department only people of the department named there, if one is
     * @param roles those who hold one of these roles
     * @param otherwise the circle to ask when there is nobody in this one
     */
    public record Circle(
            boolean person,
            @Nullable DutyKind duty,
            boolean department,
            Set<String> roles,
            @Nullable String otherwise) {}

    /**
     * @param on the type of the journal entry
     * @param when values the entry's payload must have; the notice with more of them is told first, and nobody is told twice of one
     *     entry
     * @param title with {@code {names}} of facts
     */
    public record Notice(String on, Map<String, String> when, List<Telling> tell, Words title, Urgency urgent) {}

    /** @param who names of circles; {@value #NAMED_CIRCLE} stands for the one the payload names in {@code to} */
    public record Telling(Whereabouts at, List<String> who) {

        static final String NAMED_CIRCLE = "NAMED";
    }

    /** Where the people are who are told. */
    public enum Whereabouts {
        REQUESTER,
        RESPONDER,
        /** The experts the case still waits for; where the payload names a {@code practitioner}, only that one. */
        INVITED,
        /** The sides of the case for which the actor did not act. */
        OTHER_SIDE,
        /** The side the payload names in {@code side}: a clock tells the side it runs on. */
        NAMED_SIDE,
        /** Institutions that may hear of it and are no party any more. */
        LEFT,
        /** Every institution that may hear of it; for what is no case. */
        AUDIENCE,
        /** The same without the actor's own. */
        OTHERS
    }

    public enum Urgency {
        ALWAYS,
        NEVER,
        /** When the case is urgent, an emergency or in the green channel. */
        AS_THE_CASE
    }
}
