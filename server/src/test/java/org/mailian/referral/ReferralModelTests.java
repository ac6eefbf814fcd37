package org.mailian.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.casework.Side.REQUESTER;
import static org.mailian.casework.Side.RESPONDER;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mailian.access.Permission;
import org.mailian.casework.Case;
import org.mailian.casework.CaseLife;
import org.mailian.casework.Change;
import org.mailian.casework.Choices;
import org.mailian.casework.Clock;
import org.mailian.casework.Side;

/**
 * Random people fire random actions, legal and illegal, at a referral; a small reference written independently of the workflow table says
 * what must come of it. After every step the invariant of the house holds: every open case waits for somebody, has a running clock or
 * a stated pause, and one institution holds the patient.
 */
class ReferralModelTests {

    /** Who may do what from where, and where it leads: the reference. {@code R}: requester acts, {@code A}: answering side acts. */
    private static final Map<String, String> REFERENCE = Map.ofEntries(
            Map.entry("DRAFT R submit", "SUBMITTED"),
            Map.entry("DRAFT R cancel", "CANCELLED"),
            Map.entry("SUBMITTED A see", "SEEN"),
            Map.entry("SUBMITTED A accept", "ACCEPTED"),
            Map.entry("SEEN A accept", "ACCEPTED"),
            Map.entry("SUBMITTED A ask", "MORE_INFO"),
            Map.entry("SEEN A ask", "MORE_INFO"),
            Map.entry("MORE_INFO R reply", "SEEN"),
            Map.entry("SUBMITTED A decline", "DECLINED"),
            Map.entry("SEEN A decline", "DECLINED"),
            Map.entry("MORE_INFO A decline", "DECLINED"),
            Map.entry("SUBMITTED A redirect", "SUBMITTED"),
            Map.entry("SEEN A redirect", "SUBMITTED"),
            Map.entry("MORE_INFO A redirect", "SUBMITTED"),
            Map.entry("DECLINED R redirect", "SUBMITTED"),
            Map.entry("NO_SHOW R redirect", "SUBMITTED"),
            Map.entry("SUBMITTED R withdraw", "WITHDRAWN"),
            Map.entry("SEEN R withdraw", "WITHDRAWN"),
            Map.entry("MORE_INFO R withdraw", "WITHDRAWN"),
            Map.entry("ACCEPTED R depart", "IN_TRANSIT"),
            Map.entry("ACCEPTED A arrive", "ARRIVED"),
            Map.entry("IN_TRANSIT A arrive", "ARRIVED"),
            Map.entry("ACCEPTED A no-show", "NO_SHOW"),
            Map.entry("IN_TRANSIT A no-show", "NO_SHOW"),
            Map.entry("ACCEPTED R cancel", "CANCELLED"),
            Map.entry("IN_TRANSIT R cancel", "CANCELLED"),
            Map.entry("ACCEPTED A cancel", "DECLINED"),
            Map.entry("ARRIVED A admit", "IN_CARE"),
            Map.entry("ARRIVED A return", "RETURNED"),
            Map.entry("IN_CARE A return", "RETURNED"),
            Map.entry("ARRIVED A close", "CLOSED"),
            Map.entry("IN_CARE A close", "CLOSED"),
            Map.entry("RETURNED R receive-back", "RECEIVED_BACK"),
            Map.entry("RECEIVED_BACK R close", "CLOSED"),
            Map.entry("DECLINED R close", "CLOSED"),
            Map.entry("NO_SHOW R close", "CLOSED"));

    /** What the green channel allows beyond: leave and arrive before anybody has answered. */
    private static final Map<String, String> GREEN = Map.of(
            "SUBMITTED R depart", "IN_TRANSIT",
            "SEEN R depart", "IN_TRANSIT",
            "SUBMITTED A arrive", "ARRIVED",
            "SEEN A arrive", "ARRIVED");

    private static final Set<String> ENDED = Set.of("CLOSED", "WITHDRAWN", "CANCELLED");
    private static final Set<String> RESPONDER_HOLDS = Set.of("ARRIVED", "IN_CARE", "RETURNED");
    private static final List<String> ACTIONS = List.of(
            "submit",
            "cancel",
            "see",
            "accept",
            "ask",
            "reply",
            "decline",
            "redirect",
            "withdraw",
            "depart",
            "arrive",
            "no-show",
            "admit",
            "return",
            "close",
            "receive-back",
            "sign-consent",
            "nonsense");

    record Attempt(Side side, String action, boolean permitted, int minutesLater) {}

    @Property(tries = 3000)
    void randomPeopleFiringRandomActionsAgreeWithTheReference(
            @ForAll("attempts") List<Attempt> attempts, @ForAll boolean green) {
        var it = ReferralFixtures.aCase(ReferralWorkflow.DRAFT, green);
        var now = ReferralFixtures.MONDAY_NOON;
        for (var attempt : attempts) {
            now = now.plus(Duration.ofMinutes(attempt.minutesLater()));
            var expected = expected(it, attempt, green);
            var permissions = attempt.permitted() ? EnumSet.allOf(Permission.class) : EnumSet.of(Permission.CASE_READ);
            var current = it;
            var step = ReferralWorkflow.REFERRAL.steps().stream()
                    .filter(row -> row.action().equals(attempt.action()))
                    .filter(row -> Choices.blockedBy(current, row, attempt.side(), permissions, Set.of()) == null)
                    .findFirst();

            assertThat(step.isPresent()).as("%s in %s", attempt, it.state()).isEqualTo(expected != null);
            assertThat(allowed(it, attempt.side(), permissions).contains(attempt.action()))
                    .isEqualTo(expected != null);
            if (step.isEmpty()) {
                continue;
            }
            var change = Change.of(Map.of(), ReferralFixtures.plans());
            if (Set.of("submit", "redirect").contains(attempt.action())) {
                var next = it.responder() == null || it.responder().equals(ReferralFixtures.JIANGZHOU_SECOND)
                        ? ReferralFixtures.QINGXI_SECOND
                        : ReferralFixtures.JIANGZHOU_SECOND;
                change = change.to(next, "UP", null);
            }
            it = CaseLife.after(ReferralWorkflow.REFERRAL, it, step.get(), change, now);

            assertThat(it.state()).isEqualTo(expected);
            assertThat(it.version()).isEqualTo(current.version() + 1);
            invariantHolds(it);
        }
    }

    private static @org.jspecify.annotations.Nullable String expected(Case it, Attempt attempt, boolean green) {
        if (!attempt.permitted()) {
            return null;
        }
        // No signature is owed once one is there; the model signs nothing, so it stays owed.
        if ("sign-consent".equals(attempt.action())) {
            var open = !ENDED.contains(it.state()) && !"DRAFT".equals(it.state());
            return open && attempt.side() == REQUESTER ? it.state() : null;
        }
        var key = it.state() + " " + (attempt.side() == REQUESTER ? "R" : "A") + " " + attempt.action();
        var ordinary = REFERENCE.get(key);
        return ordinary == null && green ? GREEN.get(key) : ordinary;
    }

    private static List<String> allowed(Case it, Side side, Set<Permission> permissions) {
        return Choices.of(ReferralWorkflow.REFERRAL, it, side, permissions, Set.of()).stream()
                .filter(choice -> choice.allowed())
                .map(choice -> choice.action())
                .toList();
    }

    private static void invariantHolds(Case it) {
        var stage = ReferralWorkflow.REFERRAL.stage(it.state());
        assertThat(stage.ended()).isEqualTo(ENDED.contains(it.state()));
        if (stage.ended()) {
            assertThat(it.clocks()).allMatch(clock -> clock.state() == Clock.State.STOPPED);
            assertThat(it.closedAt()).isNotNull();
            return;
        }
        assertThat(stage.waitsFor()).isNotEmpty();
        assertThat(it.clocks())
                .anyMatch(clock -> clock.running() && stage.waitsFor().contains(clock.side()));
        if (RESPONDER_HOLDS.contains(it.state())) {
            assertThat(it.holder())
                    .isEqualTo(it.party(RESPONDER).orElseThrow().institution().id());
        } else {
            assertThat(it.holder()).isEqualTo(it.requester().institution().id());
        }
    }

    @Test
    void everyRowOfTheReferenceIsReachedBySomeStep() {
        var rows = ReferralWorkflow.REFERRAL.steps().stream()
                .filter(step -> step.to() != null)
                .flatMap(step -> step.from().stream()
                        .flatMap(from -> step.by().stream()
                                .map(side -> from + " " + (side == REQUESTER ? "R" : "A") + " " + step.action())))
                .toList();

        assertThat(rows).containsAll(REFERENCE.keySet()).containsAll(GREEN.keySet());
        assertThat(rows).hasSize(REFERENCE.size() + GREEN.size());
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.of(REQUESTER, RESPONDER),
                        Arbitraries.of(ACTIONS),
                        Arbitraries.of(true, true, true, true, false),
                        Arbitraries.integers().between(0, 240))
                .as(Attempt::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
