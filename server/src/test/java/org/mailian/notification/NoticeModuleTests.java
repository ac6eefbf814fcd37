package org.mailian.notification;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.People;
import org.mailian.access.SignedIn;
import org.mailian.casework.Case;
import org.mailian.casework.CaseDesk;
import org.mailian.casework.CaseRoom;
import org.mailian.casework.Change;
import org.mailian.casework.Clock;
import org.mailian.casework.Party;
import org.mailian.casework.Priority;
import org.mailian.casework.Subject;
import org.mailian.casework.Workflow;
import org.mailian.casework.Workflows;
import org.mailian.directory.Duty;
import org.mailian.directory.DutyKind;
import org.mailian.directory.InstitutionKind;
import org.mailian.directory.InstitutionLevel;
import org.mailian.directory.Register;
import org.mailian.journal.Deed;
import org.mailian.journal.Entry;
import org.mailian.journal.Journal;
import org.mailian.journal.LiveMessage;
import org.mailian.journal.LiveWire;
import org.mailian.journal.Projections;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A township doctor refers to a county hospital, and everybody who should know is told, and nobody else. */
@HouseTest
class NoticeModuleTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Register register;

    @Autowired
    Duty duty;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseRoom room;

    @Autowired
    Workflows workflows;

    @Autowired
    Journal journal;

    @Autowired
    Projections projections;

    @Autowired
    NoticeProjection projection;

    @Autowired
    LiveWire wire;

    @Autowired
    TransactionTemplate transaction;

    UUID township;
    UUID county;
    UUID cardiology;
    SignedIn doctor;
    SignedIn cardiologist;
    SignedIn surgeon;
    SignedIn coordinator;

    @BeforeEach
    void peopleAtBothSides() {
        township = people.institution("汊口镇卫生院", InstitutionKind.TOWNSHIP_CENTRE, InstitutionLevel.FIRST);
        county = people.hospital("清溪县人民医院");
        cardiology = department("03.04", "心血管内科");
        doctor = people.at(township, "PRIMARY_DOCTOR");
        cardiologist = people.at(county, cardiology, "SPECIALIST");
        surgeon = people.at(county, department("04.01", "普通外科"), "SPECIALIST");
        coordinator = people.at(county, "COORDINATOR");
    }

    @Test
    void aReferralIsToldToItsDepartmentAndTheCentreAndNobodyElse() {
        var it = submitted(Priority.ROUTINE, false);

        assertThat(titles(cardiologist))
                .singleElement()
                .asString()
                .startsWith("汊口镇卫生院")
                .endsWith("转来张*:胸痛待查");
        assertThat(titles(coordinator)).hasSize(1);
        assertThat(titles(surgeon)).isEmpty();
        assertThat(titles(doctor)).isEmpty();
        assertThat(list(cardiologist))
                .bodyJson()
                .extractingPath("$.items[0].caseId")
                .isEqualTo(it.id().toString());
        assertThat(list(cardiologist))
                .bodyJson()
                .extractingPath("$.items[0].urgent")
                .isEqualTo(false);
    }

    @Test
    void theGreenChannelTeamOnDutyIsToldAtOnceAndUrgently() {
        var onDuty = people.at(county, department("05.01", "急诊科"), "SPECIALIST");
        duty.assign(
                county,
                null,
                onDuty.caller().practitioner(),
                DutyKind.GREEN_CHANNEL_TEAM,
                Instant.now().minus(Duration.ofHours(1)),
                Instant.now().plus(Duration.ofHours(7)),
                Actor.system());

        submitted(Priority.EMERGENCY, true);

        assertThat(titles(onDuty)).singleElement().asString().startsWith("绿色通道:");
        assertThat(list(onDuty)).bodyJson().extractingPath("$.items[0].urgent").isEqualTo(true);
        assertThat(titles(coordinator)).hasSize(1);
    }

    @Test
    void theAnswerGoesBackToWhoAsked() {
        var it = submitted(Priority.ROUTINE, false);

        act(cardiologist, it, "decline", Map.of("reason", "NO_BED"));
        projections.catchUp();

        assertThat(titles(doctor)).singleElement().asString().contains("未能接收张*");
        assertThat(titles(cardiologist)).hasSize(1);
    }

    @Test
    void aMessageIsToldToTheOtherSide() {
        var it = submitted(Priority.ROUTINE, false);

        room.say(cardiologist.caller(), it.id(), "请补充心电图", List.of());
        projections.catchUp();

        assertThat(titles(doctor)).singleElement().asString().contains("就张*留言").doesNotContain("心电图");
    }

    @Test
    void anEscalationTellsWhomTheLadderNames() {
        var head = people.at(county, cardiology, "DEPARTMENT_HEAD");
        var it = submitted(Priority.ROUTINE, false);
        var before = titles(head).size();

        escalate(it, "DEPARTMENT_HEAD");

        assertThat(titles(head)).hasSize(before + 1).first().asString().isEqualTo("张*的答复已超时，请尽快处理");
        assertThat(titles(cardiologist)).hasSize(1);
    }

    @Test
    void whoAskedIsRemindedOfTheHourTooAndOfNothingElseTheExpertsOwe() {
        var it = submitted(Priority.ROUTINE, false);

        escalate(it, "EXPERTS", Map.of("clock", "REPORT", "overdue", false));
        assertThat(titles(doctor)).isEmpty();

        escalate(it, "EXPERTS", Map.of("clock", "START", "overdue", false));
        assertThat(titles(doctor)).singleElement().asString().startsWith("张*的").endsWith("时间将到");
    }

    @Test
    void withoutADutyOfficerTheNextCircleIsTold() {
        var it = submitted(Priority.ROUTINE, false);

        escalate(it, "DUTY_OFFICER");

        assertThat(titles(coordinator)).hasSize(2);
    }

    @Test
    void hearingAnEntryTwiceTellsOnce() {
        var it = submitted(Priority.ROUTINE, false);
        var entry = journal.read(new StreamId("case", it.id()), 1, 1).getFirst();

        transaction.executeWithoutResult(status -> projection.apply(entry));

        assertThat(titles(cardiologist)).hasSize(1);
    }

    @Test
    void anEnglishReaderReadsEnglish() {
        submitted(Priority.ROUTINE, false);

        assertThat(mvc.get().uri("/api/notices").header("Accept-Language", "en").with(cardiologist))
                .hasStatusOk()
                .bodyText()
                .contains(" refers 张*: ");
    }

    @Test
    void whatIsReadIsNoLongerCounted() {
        submitted(Priority.ROUTINE, false);
        var second = submitted(Priority.ROUTINE, false);
        submitted(Priority.ROUTINE, false);
        assertUnread(mvc.get().uri("/api/notices/unread").with(cardiologist).exchange(), 3);

        assertUnread(read(cardiologist, "{\"caseId\":\"" + second.id() + "\"}"), 2);
        assertUnread(read(cardiologist, "{\"ids\":[]}"), 2);
        assertThat(read(cardiologist, "{}")).hasStatus(422);
        assertUnread(read(cardiologist, "{\"all\":true}"), 0);

        assertThat(titles(cardiologist)).hasSize(3);
        assertThat(mvc.get().uri("/api/notices?unread=true").with(cardiologist))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertUnread(mvc.get().uri("/api/notices/unread").with(coordinator).exchange(), 3);
    }

    @Test
    void noticesComePageByPageNewestFirst() {
        submitted(Priority.ROUTINE, false);
        var newest = submitted(Priority.ROUTINE, false);

        var first = mvc.get().uri("/api/notices?limit=1").with(cardiologist).exchange();

        assertThat(first)
                .bodyJson()
                .extractingPath("$.items[0].caseId")
                .isEqualTo(newest.id().toString());
        assertThat(first).bodyJson().extractingPath("$.next").isNotNull();
    }

    @Test
    void nobodyMarksTheNoticesOfAnother() throws Exception {
        submitted(Priority.ROUTINE, false);
        var id = JsonPath.<String>read(list(cardiologist).getResponse().getContentAsString(), "$.items[0].id");

        read(coordinator, "{\"ids\":[\"" + id + "\"]}");

        assertUnread(mvc.get().uri("/api/notices/unread").with(cardiologist).exchange(), 1);
    }

    @Test
    void openPagesHearHowMuchIsUnread() throws Exception {
        Queue<LiveMessage> heard = new ConcurrentLinkedQueue<>();
        try (var subscription = wire.subscribe(heard::add)) {
            submitted(Priority.ROUTINE, false);

            await().untilAsserted(() -> assertThat(heard)
                    .contains(new LiveMessage(
                            "notices",
                            null,
                            Set.of(),
                            Set.of(cardiologist.caller().account()),
                            Map.of("unread", "1"))));
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    void noticesAreForThoseWhoSignIn() {
        assertThat(mvc.get().uri("/api/notices")).hasStatus(401);
    }

    private Case submitted(Priority priority, boolean green) {
        var workflow = workflows.of("referral");
        var opened = requireNonNull(transaction.execute(status -> desk.open(
                doctor.caller(),
                new CaseDesk.Opening(
                        workflow,
                        new Subject(Ids.next(), "张三", "张*", "1", null, "zhangsan", "zs"),
                        party(township, null),
                        null,
                        priority,
                        green,
                        "胸痛待查",
                        plans(workflow),
                        List.of(),
                        Map.of()))));
        var sent = requireNonNull(transaction.execute(status -> desk.apply(
                doctor.caller(),
                workflow,
                desk.toChange(doctor.caller(), opened.id(), 0),
                "submit",
                Set.of(),
                Change.of(Map.of("green", green), plans(workflow)).to(party(county, cardiology), "UP", null))));
        projections.catchUp();
        return sent;
    }

    private void act(SignedIn who, Case it, String action, Map<String, ?> payload) {
        var workflow = workflows.of("referral");
        transaction.executeWithoutResult(status -> desk.apply(
                who.caller(),
                workflow,
                desk.toChange(who.caller(), it.id(), it.version()),
                action,
                Set.of(),
                Change.of(payload, plans(workflow))));
    }

    /** As the clocks do it. */
    private Entry escalate(Case it, String to) {
        return escalate(it, to, Map.of("clock", "ANSWER", "overdue", true));
    }

    private Entry escalate(Case it, String to, Map<String, Object> of) {
        var payload = new HashMap<>(of);
        payload.put("side", "RESPONDER");
        payload.put("to", to);
        var entry = requireNonNull(transaction.execute(status -> journal.append(new Deed(
                new StreamId("case", it.id()),
                "clock.escalated",
                Actor.system(),
                Instant.now(),
                payload,
                it.audience()))));
        projections.catchUp();
        return entry;
    }

    private static Map<String, Clock.Plan> plans(Workflow workflow) {
        return workflow.watches().stream()
                .collect(Collectors.toMap(
                        Workflow.Watch::name, it -> new Clock.Plan(Duration.ofDays(1), List.of(), "test")));
    }

    private Party party(UUID institution, @Nullable UUID department) {
        var name = institution.equals(township) ? "汊口镇卫生院" : "清溪县人民医院";
        return new Party(
                new Party.Named(institution, name, name),
                department == null ? null : new Party.Named(department, "心血管内科", "Cardiology"),
                institution.equals(township)
                        ? new Party.NamedPerson(doctor.caller().practitioner(), "林静", null)
                        : null);
    }

    private UUID department(String specialty, String name) {
        return register.addDepartment(
                new Register.NewDepartment(county, "D" + specialty, name, name, specialty, null), Actor.system());
    }

    private MvcTestResult list(SignedIn reader) {
        return mvc.get().uri("/api/notices").with(reader).exchange();
    }

    private List<Object> titles(SignedIn reader) {
        try {
            return JsonPath.read(
                    list(reader).getResponse().getContentAsString(StandardCharsets.UTF_8), "$.items[*].title");
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private MvcTestResult read(SignedIn reader, String body) {
        return mvc.post()
                .uri("/api/notices/read")
                .with(reader)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertUnread(MvcTestResult answer, int unread) {
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.unread").isEqualTo(unread);
    }
}
