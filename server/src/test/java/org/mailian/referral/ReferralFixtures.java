package org.mailian.referral;

import static org.mailian.casework.Side.REQUESTER;
import static org.mailian.casework.Side.RESPONDER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.casework.Case;
import org.mailian.casework.Clock;
import org.mailian.casework.Party;
import org.mailian.casework.Priority;
import org.mailian.casework.Side;
import org.mailian.casework.Subject;

/** People and places of the demonstration region, as values. */
final class ReferralFixtures {

    static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z");

    static final Party CHAKOU = party("汊口镇卫生院", "Chakou Township Health Centre");
    static final Party QINGXI_SECOND = party("清溪县第二人民医院", "Qingxi Second People's Hospital");
    static final Party JIANGZHOU_SECOND = party("江州医科大学附属第二医院", "Second Affiliated Hospital, Jiangzhou");

    private ReferralFixtures() {}

    static Party party(String name, String english) {
        return new Party(
                new Party.Named(
                        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), name, english),
                null,
                null);
    }

    static Case aCase(String state, boolean green) {
        var sent = !ReferralWorkflow.DRAFT.equals(state);
        return new Case(
                UUID.randomUUID(),
                "ZZ260302-000001",
                ReferralWorkflow.KIND,
                state,
                0,
                Priority.ROUTINE,
                green,
                sent ? "UP" : null,
                "右上肺结节",
                new Subject(UUID.randomUUID(), "周启山", "周**", "1", LocalDate.of(1958, 4, 2), "zhouqishan", "zqs"),
                CHAKOU,
                sent ? QINGXI_SECOND : null,
                List.of(),
                CHAKOU.institution().id(),
                null,
                clocks(state),
                MONDAY_NOON,
                MONDAY_NOON,
                null);
    }

    private static List<Clock> clocks(String state) {
        var clocks = new ArrayList<Clock>();
        if (ReferralWorkflow.DRAFT.equals(state)) {
            clocks.add(new Clock(
                    ReferralWorkflow.SENDING,
                    REQUESTER,
                    Clock.State.RUNNING,
                    MONDAY_NOON,
                    MONDAY_NOON.plus(Duration.ofDays(7)),
                    null,
                    null,
                    List.of(),
                    0,
                    "test"));
        }
        return clocks;
    }

    static Map<String, Clock.Plan> plans() {
        var plans = new HashMap<String, Clock.Plan>();
        for (var watch : ReferralWorkflow.REFERRAL.watches()) {
            plans.put(watch.name(), new Clock.Plan(Duration.ofHours(2), List.of(), "test"));
        }
        return plans;
    }

    static Side other(Side side) {
        return side == REQUESTER ? RESPONDER : REQUESTER;
    }
}
