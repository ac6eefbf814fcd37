package org.mailian.consultation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailian.access.Caller;
import org.mailian.casework.Side;
import org.mailian.consultation.ConsultationKind.Course;
import org.mailian.consultation.ConsultationRules.ConsentNeed;
import org.mailian.consultation.Surroundings.Around;

/** Which facts the workflow asks for do not hold now. Pure. */
final class ConsultationFacts {

    private ConsultationFacts() {}

    static Set<String> missing(Caller caller, Side side, Consultation it, ConsultationRules rules, Around around) {
        var matter = it.matter();
        var kind = rules.kind(matter.kind());
        var seat = it.seat(caller.practitioner());
        Map<String, Boolean> facts = new HashMap<>();
        for (var course : Course.values()) {
            facts.put(course.name(), matter.kind().course() == course);
        }
        facts.put(
                ConsultationWorkflow.COMPLETE,
                Arrays.stream(ConsultationMatter.Part.values())
                        .allMatch(part -> !kind.required().contains(part) || matter.says(part)));
        facts.put(ConsultationWorkflow.PLACE, matter.institution() != null);
        facts.put(ConsultationWorkflow.CONSENT, consented(it, kind.consent()));
        facts.put(ConsultationWorkflow.NAMED, !kind.strips());
        facts.put(ConsultationWorkflow.STRIPPED, !kind.strips() || stripped(it, around));
        facts.put(ConsultationWorkflow.EXPERTS, it.sitting() >= kind.experts());
        facts.put(ConsultationWorkflow.INVITEE, seat.filter(ExpertSeat::isAsked).isPresent());
        facts.put(ConsultationWorkflow.SEATED, seat.filter(ExpertSeat::sits).isPresent());
        facts.put(ConsultationWorkflow.UNSIGNED, seat.map(ExpertSeat::opinion).isEmpty());
        facts.put(ConsultationWorkflow.TAKES_PART, seat.filter(ExpertSeat::sits).isPresent() || side != Side.INVITED);
        facts.put(ConsultationWorkflow.ON_ROSTER, around.onRoster());
        facts.put(ConsultationWorkflow.ALL_SIGNED, it.allSigned());
        facts.put(
                ConsultationWorkflow.UNRATED,
                it.ratings().stream().noneMatch(rating -> rating.practitioner().equals(caller.practitioner())));
        return facts.entrySet().stream()
                .filter(fact -> !fact.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean stripped(Consultation it, Around around) {
        return it.stripping() != null && it.stripping().complete(it.matter(), around.pictures());
    }

    private static boolean consented(Consultation it, ConsentNeed need) {
        var consent = it.consent();
        return switch (need) {
            case NONE -> true;
            case REQUIRED -> consent != null && consent.agreed();
            case DEFERRABLE -> consent != null && (consent.agreed() || consent.deferred());
        };
    }
}
