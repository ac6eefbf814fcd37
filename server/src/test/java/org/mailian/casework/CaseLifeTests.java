package org.mailian.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailian.casework.Side.REQUESTER;
import static org.mailian.casework.Side.RESPONDER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailian.access.Permission;

/** What the spine does with any table, shown on the smallest one that has everything: a letter that is sent, questioned and answered. */
class CaseLifeTests {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Set<Permission> ALL = EnumSet.allOf(Permission.class);

    private static final Workflow LETTER = Workflow.of("letter", "XJ")
            .stage("WRITTEN", REQUESTER)
            .stage("SENT", RESPONDER)
            .stage("QUESTIONED", REQUESTER)
            .stage("ANSWERED")
            .clock("ANSWER", RESPONDER)
            .clock("EXPLANATION", REQUESTER)
            .call("ALARM", REQUESTER)
            .on("send")
            .from("WRITTEN")
            .to("SENT")
            .by(Permission.REFERRAL_REQUEST, REQUESTER)
            .needs("ADDRESS")
            .starts("ANSWER")
            .handsTo(RESPONDER)
            .primary()
            .on("question")
            .from("SENT")
            .to("QUESTIONED")
            .by(Permission.REFERRAL_ANSWER, RESPONDER)
            .pauses("ANSWER")
            .starts("EXPLANATION")
            .on("explain")
            .from("QUESTIONED")
            .to("SENT")
            .by(Permission.REFERRAL_REQUEST, REQUESTER)
            .stops("EXPLANATION")
            .resumes("ANSWER")
            .on("alarm")
            .from("SENT")
            .by(Permission.REFERRAL_ANSWER, RESPONDER)
            .starts("ALARM")
            .on("silence")
            .from("SENT")
            .by(Permission.REFERRAL_REQUEST, REQUESTER)
            .stops("ALARM")
            .on("answer")
            .from("SENT")
            .to("ANSWERED")
            .by(Permission.REFERRAL_ANSWER, RESPONDER)
            .on("answer")
            .from("WRITTEN")
            .to("ANSWERED")
            .by(Permission.REFERRAL_ANSWER, RESPONDER)
            .greenOnly()
            .build();

    private static final Party WRITER = party("汊口镇卫生院");
    private static final Party READER = party("清溪县人民医院");

    @Test
    void aStepMovesTheCaseStartsItsClockAndHandsThePatientOver() {
        var sent = take(written(), "send", NOON);

        assertThat(sent.state()).isEqualTo("SENT");
        assertThat(sent.version()).isEqualTo(1);
        assertThat(sent.holder()).isEqualTo(READER.institution().id());
        assertThat(clock(sent, "ANSWER").dueAt()).isEqualTo(NOON.plus(Duration.ofHours(2)));
    }

    @Test
    void aQuestionRestsTheClockOfTheAnswerAndTheExplanationWakesIt() {
        var asked = take(take(written(), "send", NOON), "question", NOON.plus(Duration.ofMinutes(30)));
        assertThat(clock(asked, "ANSWER").remaining()).isEqualTo(Duration.ofMinutes(90));
        assertThat(clock(asked, "EXPLANATION").running()).isTrue();

        var explained = take(asked, "explain", NOON.plus(Duration.ofHours(5)));

        assertThat(clock(explained, "ANSWER").dueAt()).isEqualTo(NOON.plus(Duration.ofMinutes(390)));
        assertThat(clock(explained, "EXPLANATION").state()).isEqualTo(Clock.State.STOPPED);
    }

    @Test
    void aClockThatStartsAgainReplacesTheOneBefore() {
        var asked = take(take(written(), "send", NOON), "question", NOON);
        var again = take(take(asked, "explain", NOON), "question", NOON.plus(Duration.ofHours(1)));

        assertThat(again.clocks())
                .filteredOn(it -> it.name().equals("EXPLANATION"))
                .hasSize(1);
        assertThat(clock(again, "EXPLANATION").startedAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void anAlarmCallsItsSideWhateverTheStageWaitsFor() {
        var sent = take(written(), "send", NOON);
        assertThat(CaseLife.mustAct(LETTER, sent)).containsExactly(RESPONDER);

        var alarmed = take(sent, "alarm", NOON);
        assertThat(CaseLife.mustAct(LETTER, alarmed)).containsExactlyInAnyOrder(REQUESTER, RESPONDER);

        assertThat(CaseLife.mustAct(LETTER, take(alarmed, "silence", NOON))).containsExactly(RESPONDER);
        assertThat(CaseLife.mustAct(LETTER, take(alarmed, "answer", NOON))).isEmpty();
    }

    @Test
    void theEndStopsEveryClock() {
        var answered = take(take(written(), "send", NOON), "answer", NOON.plus(Duration.ofHours(1)));

        assertThat(answered.closedAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(answered.clocks()).isNotEmpty().noneMatch(Clock::running);
    }

    @Test
    void aClockWithoutALengthIsAMistakeOfTheRoomAndNotAClockForEver() {
        var send = LETTER.step("send", "WRITTEN").orElseThrow();
        var change = Change.of(Map.of(), Map.of());

        assertThatThrownBy(() -> CaseLife.after(LETTER, written(), send, change, NOON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ANSWER");
    }

    @Test
    void whyNotIsAskedInTheOrderOfAPersonsQuestions() {
        assertThat(blocked(written(), "question", REQUESTER, Set.of(), Set.of()))
                .isEqualTo("casework/wrong-state");
        assertThat(blocked(written(), "answer", RESPONDER, ALL, Set.of())).isEqualTo("casework/green-channel-only");
        assertThat(blocked(written(), "send", RESPONDER, Set.of(), Set.of("ADDRESS")))
                .isEqualTo("casework/other-side");
        assertThat(blocked(written(), "send", REQUESTER, Set.of(), Set.of("ADDRESS")))
                .isEqualTo("access/not-permitted");
        assertThat(blocked(written(), "send", REQUESTER, ALL, Set.of("ADDRESS")))
                .isEqualTo("casework/needs-missing");
        assertThat(blocked(written(), "send", REQUESTER, ALL, Set.of("STAMP"))).isEmpty();
    }

    @Test
    void whatIsAllowedComesFirstAndOnlyThatIsTheActOneCameFor() {
        var choices = Choices.of(LETTER, written(), REQUESTER, ALL, Set.of());

        assertThat(choices)
                .extracting(Choice::action)
                .containsExactly("send", "question", "explain", "alarm", "silence", "answer");
        assertThat(choices)
                .filteredOn(Choice::primary)
                .extracting(Choice::action)
                .containsExactly("send");
        assertThat(Choices.of(LETTER, written(), REQUESTER, ALL, Set.of("ADDRESS")))
                .noneMatch(Choice::primary);
    }

    @Test
    void aTableThatNamesAnUnknownStageOrClockIsNotBuilt() {
        var lost = Workflow.of("letter", "XJ").stage("WRITTEN", REQUESTER).on("send");
        assertThatThrownBy(() -> lost.from("WRITTEN").to("LOST").build()).hasMessageContaining("LOST");

        var never = Workflow.of("letter", "XJ").stage("WRITTEN", REQUESTER).on("send");
        assertThatThrownBy(() -> never.from("WRITTEN").starts("NEVER").build()).hasMessageContaining("NEVER");
    }

    private static Case take(Case before, String action, Instant now) {
        var step = LETTER.step(action, before.state()).orElseThrow();
        var plan = new Clock.Plan(Duration.ofHours(2), List.of(), "test");
        return CaseLife.after(
                LETTER,
                before,
                step,
                Change.of(Map.of(), Map.of("ANSWER", plan, "EXPLANATION", plan, "ALARM", plan))
                        .to(READER, "UP", null),
                now);
    }

    private static Clock clock(Case it, String name) {
        return it.clocks().stream()
                .filter(clock -> clock.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String blocked(Case it, String action, Side side, Set<Permission> permissions, Set<String> missing) {
        return Choices.of(LETTER, it, side, permissions, missing).stream()
                .filter(choice -> choice.action().equals(action))
                .map(Choice::blockedBy)
                .map(why -> why == null ? "" : why.code())
                .findFirst()
                .orElseThrow();
    }

    private static Case written() {
        return new Case(
                UUID.randomUUID(),
                "XJ260302-000001",
                "letter",
                "WRITTEN",
                0,
                Priority.ROUTINE,
                false,
                null,
                "右上肺结节",
                new Subject(UUID.randomUUID(), "周启山", "周**", "1", LocalDate.of(1958, 4, 2), "zhouqishan", "zqs"),
                WRITER,
                null,
                List.of(),
                WRITER.institution().id(),
                null,
                List.of(),
                NOON,
                NOON,
                null);
    }

    private static Party party(String name) {
        return new Party(new Party.Named(UUID.randomUUID(), name, name), null, null);
    }
}
