package org.mailian.policy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.journal.Entry;
import org.mailian.journal.Journal;
import org.mailian.journal.LiveWire;
import org.mailian.journal.StreamId;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Problem;
import org.mailian.policy.PolicyPress.Publication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A pack of its own for every test; a second {@link Policies} stands for another node. */
@HouseTest
class PolicyModuleTests {

    record Rules(int hours, List<String> reasons) {}

    private static final Actor OFFICE = new Actor(null, null, null, "省卫健委");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final PolicyScope COUNTY = new PolicyScope("990123", Set.of());

    @Autowired
    PolicyShelf shelf;

    @Autowired
    PolicyReader reader;

    @Autowired
    LiveWire wire;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transaction;

    String pack = "";

    @SuppressWarnings("NullAway.Init")
    Policies here;

    @SuppressWarnings("NullAway.Init")
    Policies elsewhere;

    @BeforeEach
    void aPackWithADefault() {
        pack = "t" + UUID.randomUUID().toString().substring(0, 18);
        here = node();
        elsewhere = node();
        ship("{'hours':2,'reasons':['无床']}");
    }

    @Test
    void theShippedDefaultHoldsSinceEver() {
        var decision = here.in(pack, Rules.class, PolicyScope.national(), LocalDate.of(1999, 1, 1));

        assertThat(decision.rules()).isEqualTo(new Rules(2, List.of("无床")));
        assertThat(decision.version()).isEqualTo(pack + "@national:1");
    }

    @Test
    void anUnchangedDefaultIsNotPublishedAgain() {
        ship("{ 'reasons' : ['无床'], 'hours' : 2 }");
        assertThat(shelf.history(pack).versions()).hasSize(1);

        ship("{'hours':3,'reasons':['无床']}");
        assertThat(shelf.history(pack).versions()).hasSize(2);
        assertThat(in(
                                here,
                                PolicyScope.national(),
                                LocalDate.now(Clock.systemUTC()).plusDays(1))
                        .hours())
                .isEqualTo(3);
        assertThat(in(here, PolicyScope.national(), NEW_YEAR).hours()).isEqualTo(2);
    }

    @Test
    void aPublicationIsSeenOnEveryNode() {
        assertThat(in(here, COUNTY, NEW_YEAR).hours()).isEqualTo(2);
        assertThat(in(elsewhere, COUNTY, NEW_YEAR).hours()).isEqualTo(2);

        publish(Reach.region("990000"), "{'hours':1}");

        assertThat(in(here, COUNTY, NEW_YEAR).hours()).isEqualTo(1);
        await().atMost(10, SECONDS)
                .untilAsserted(() ->
                        assertThat(in(elsewhere, COUNTY, NEW_YEAR).hours()).isEqualTo(1));
        assertThat(in(here, PolicyScope.national(), NEW_YEAR).hours()).isEqualTo(2);
    }

    @Test
    void publishingIsJournaled() {
        publish(Reach.region("990000"), "{'hours':1}");

        var stream = new StreamId(
                "policy", UUID.nameUUIDFromBytes(("policy:" + pack).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(journal.read(stream, 0, 10))
                .extracting(Entry::type)
                .containsExactly("policy.published", "policy.published");
    }

    @Test
    void contentThatDoesNotFitIsRefusedAndNothingIsWritten() {
        var problem = catchThrowableOfType(
                Problem.class, () -> publish(Reach.region("990000"), "{'hours':1,'resons':['无床']}"));

        assertThat(problem.code()).isEqualTo("policy/malformed");
        assertThat(problem.facts()).containsEntry("field", "/resons");
        assertThat(shelf.history(pack).versions()).hasSize(1);
    }

    @Test
    void anOverlayThatTakesAwayWhatIsNeededIsRefused() {
        assertThat(catchThrowableOfType(Problem.class, () -> publish(Reach.region("990000"), "{'reasons':null}"))
                        .facts())
                .containsEntry("field", "/reasons");
    }

    @Test
    void aDefaultThatAnOverlayCouldNotBeLaidOverIsRefused() {
        publish(Reach.region("990000"), "{'reasons':['床位已满']}");

        assertThat(catchThrowableOfType(Problem.class, () -> publish(Reach.NATION, "{'reasons':['无床']}"))
                        .facts())
                .containsEntry("field", "/hours");
    }

    @Test
    void aShippedDefaultThatBreaksAnOverlayStillStartsTheHouse() {
        publish(Reach.region("990000"), "{'reasons':['床位已满'],'hours':1}");
        jdbc.sql("""
                insert into policy.version select gen_random_uuid(), pack, 'REGION', '970000', 1, effective_from, null,
                    '{"left":"over"}', digest, false, published_by, null, published_at, note from policy.version
                where pack = :pack and shipped""").param("pack", pack).update();

        ship("{'hours':4,'reasons':['无床']}");

        assertThat(in(node(), COUNTY, LocalDate.of(2099, 1, 1)).hours()).isEqualTo(1);
        assertThatThrownBy(() -> in(node(), new PolicyScope("970000", Set.of()), NEW_YEAR))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.facts()).containsEntry("field", "/left"));
    }

    @Test
    void whatWasPublishedIsNeverChanged() {
        assertThatThrownBy(() -> jdbc.sql("update policy.version set note = 'x' where pack = :pack")
                        .param("pack", pack)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from policy.version where pack = :pack")
                        .param("pack", pack)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aPackNobodyDeclaredIsUnknown() {
        assertThat(catchThrowableOfType(Problem.class, () -> here.merged("nobody", COUNTY, NEW_YEAR))
                        .code())
                .isEqualTo("policy/unknown-pack");
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        var backwards =
                new Publication(pack, Reach.NATION, NEW_YEAR, NEW_YEAR.minusDays(1), content("{'hours':1}"), "");

        assertThat(catchThrowableOfType(Problem.class, () -> press().publish(backwards, OFFICE))
                        .code())
                .isEqualTo("policy/dates-reversed");
    }

    private Rules in(Policies node, PolicyScope scope, LocalDate on) {
        return node.in(pack, Rules.class, scope, on).rules();
    }

    private Policies node() {
        return new Policies(shelf, reader, List.of(new PolicyPack(pack, Rules.class)), wire);
    }

    private PolicyPress press() {
        return new PolicyPress(here, shelf, journal, Clock.systemUTC());
    }

    private void publish(Reach reach, String content) {
        transaction.executeWithoutResult(status ->
                press().publish(new Publication(pack, reach, NEW_YEAR, null, content(content), "测试"), OFFICE));
    }

    private void ship(String content) {
        transaction.executeWithoutResult(_ -> press().ship(pack, content(content)));
    }

    private ObjectNode content(String text) {
        return (ObjectNode) json.readTree(text.replace('\'', '"'));
    }
}
