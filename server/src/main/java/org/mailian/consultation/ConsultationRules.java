package org.mailian.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Clock;
import org.mailian.casework.CodedReason;
import org.mailian.casework.Priority;
import org.mailian.casework.WaitRule;
import org.mailian.consultation.ConsultationMatter.Part;

/**
 * The regional rules of consultation: pack {@code consultation}, national default in {@code policy/consultation.json}.
 *
 * @param kinds what each kind needs; a kind that is not listed is not offered
 * @param clocks the waits, by clock name; of START only the ladder counts, because it ends at the hour that was agreed
 * @param checkLists the material a specialty wants to see
 * @param experts who may be invited (rules §1.3, step 8)
 * @param invitation on what terms somebody without an agreement is answered
 * @param reasons lists of coded reasons: RETURN, REFUSE, DECLINE, EXCUSE, RESCHEDULE, NOT_HELD, CANCEL, LOOK_BEYOND
 */
public record ConsultationRules(
        Map<ConsultationKind, KindRule> kinds,
        Map<String, WaitRule> clocks,
        List<CheckList> checkLists,
        ExpertRule experts,
        InvitationRule invitation,
        Map<String, List<CodedReason>> reasons) {

    public enum ConsentNeed {
        /** Before it is sent. */
        REQUIRED,
        /** Treated first; the signature may follow. */
        DEFERRABLE,
        /** Nobody is named. */
        NONE
    }

    /** What of the patient's identity leaves with the material. */
    public enum Identities {
        /** All of it: who is asked treats this person. */
        KEPT,
        /** None: it leaves only after somebody of the asking side has looked it through (ADR 49). */
        STRIPPED
    }

    /**
     * @param identities whether the others learn who it is
     * @param required what a request of this kind must say
     * @param experts how many at least
     * @param seniorOnly only experts with one of the {@link ExpertRule#seniorTitles}
     * @param minutes how long a session is planned
     * @param priceItem code of the price item; null: not charged
     */
    public record KindRule(
            ConsentNeed consent,
            Identities identities,
            Set<Part> required,
            int experts,
            boolean seniorOnly,
            int minutes,
            @Nullable String priceItem) {

        boolean strips() {
            return identities == Identities.STRIPPED;
        }
    }

    /** @param specialty 诊疗科目 code; a list holds for its parts too, an empty code for all */
    public record CheckList(String specialty, List<CheckItem> items) {}

    public record CheckItem(String code, String zh, String en) {}

    /** @param years of independent clinical work, at least */
    public record ExpertRule(int years, List<String> seniorTitles) {}

    public record InvitationRule(String zh, String en) {}

    KindRule kind(ConsultationKind kind) {
        var rule = kinds.get(kind);
        if (rule == null) {
            throw ConsultationProblems.kindNotOffered(kind);
        }
        return rule;
    }

    /** What a specialty wants to see: the general list and its own. */
    List<CheckItem> checkList(@Nullable String specialty) {
        return checkLists.stream()
                .filter(it -> it.specialty().isEmpty() || specialty != null && specialty.startsWith(it.specialty()))
                .flatMap(it -> it.items().stream())
                .distinct()
                .toList();
    }

    /** The plan of every clock for one case; the start has its hour when it is {@linkplain #until agreed}. */
    Map<String, Clock.Plan> plans(Priority priority, String policyVersion) {
        var plans = new HashMap<String, Clock.Plan>();
        for (var watch : ConsultationWorkflow.CONSULTATION.watches()) {
            plans.put(watch.name(), wait(watch.name()).plan(priority, policyVersion));
        }
        return plans;
    }

    /** The clock of a start that was agreed. */
    Clock.Plan until(Instant start, Instant now, String policyVersion) {
        return new Clock.Plan(
                Duration.between(now, start), wait(ConsultationWorkflow.START).ladder(), policyVersion);
    }

    private WaitRule wait(String name) {
        var rule = clocks.get(name);
        if (rule == null) {
            throw new IllegalStateException("The consultation policy has no clock " + name);
        }
        return rule;
    }
}
