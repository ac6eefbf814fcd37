package org.mailian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mailian.directory.DirectoryFixtures.OFFICE;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.SignedIn;
import org.mailian.calendar.CalendarRegion.Places;
import org.mailian.directory.Duty;
import org.mailian.directory.DutyKind;
import org.mailian.directory.Register;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Problem;
import org.mailian.kernel.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class FeedModuleTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    CalendarRegion region;

    @Autowired
    Bookings bookings;

    @Autowired
    Duty duty;

    @Autowired
    Register register;

    @Autowired
    Clock clock;

    @SuppressWarnings("NullAway.Init")
    Places places;

    @BeforeEach
    void aHospital() {
        places = region.open();
    }

    @Test
    void aTelephoneReadsAppointmentsAndDutyAndNoTitles() throws Exception {
        var hour = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS);
        var what = new BookedFor("consultation", Ids.next(), "张桂兰 肺结节会诊", "HZ261122-000007");
        bookings.book(
                places.coordinator().caller(),
                new Bookings.Ask(Set.of(places.expertId(), places.room()), Span.of(hour, Duration.ofHours(1)), what));
        duty.assign(
                places.hospital(),
                null,
                places.expertId(),
                DutyKind.DUTY_OFFICER,
                hour.plusSeconds(7200),
                hour.plusSeconds(86_400),
                OFFICE);
        var token = make(places.expert());

        var answer = feed(token, "");

        assertThat(answer).hasStatus(200);
        assertThat(answer.getResponse().getContentType()).startsWith("text/calendar");
        var text = text(answer);
        assertThat(text.replace("\r\n ", ""))
                .contains("SUMMARY:会诊 HZ261122-000007", "SUMMARY:总值班", "LOCATION:远程会诊室一", "STATUS:CONFIRMED")
                .contains("DTSTART;TZID=Asia/Shanghai:"
                        + hour.atZone(Times.CHINA).format(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss")))
                .doesNotContain("张桂兰");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        var read = new CalendarBuilder().build(new StringReader(text));
        assertThat(read.getComponents().stream().filter(VEvent.class::isInstance))
                .hasSize(2);
        assertThat(read.getComponents().stream().filter(VTimeZone.class::isInstance))
                .hasSize(1);
        assertThat(text(feed(token, "?lang=en")).replace("\r\n ", ""))
                .contains("SUMMARY:Consultation HZ261122-000007", "SUMMARY:Duty officer");
    }

    @Test
    void anAddressThatWasReplacedOrTakenBackOpensNothing() {
        var first = make(places.expert());
        var second = make(places.expert());

        assertThat(feed(first, "")).hasStatus(404);
        assertThat(feed(second, "")).hasStatus(200);
        assertThat(mvc.get().uri("/api/calendar/feed").with(places.expert()).exchange())
                .bodyJson()
                .extractingPath("$.made")
                .isEqualTo(true);
        assertThat(mvc.delete().uri("/api/calendar/feed").with(places.expert()).exchange())
                .hasStatus(204);
        assertThat(feed(second, "")).hasStatus(404);
        assertThat(mvc.get().uri("/api/calendar/feed").with(places.expert()).exchange())
                .bodyJson()
                .extractingPath("$.made")
                .isEqualTo(false);
    }

    @Test
    void whoHoldsNoPostAnyMoreHasNoFeed() {
        var token = make(places.expert());
        register.endPost(
                places.expert().caller().post(),
                Times.dayInChina(clock.instant()).minusDays(1),
                OFFICE);

        assertThat(feed(token, "")).hasStatus(404);
    }

    @Test
    void oneAddressReadsOnlySoOften() {
        var budget = new FeedBudget(clock);
        for (var visit = 0; visit < 120; visit++) {
            budget.spend("192.0.2.7");
        }

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> budget.spend("192.0.2.7"))
                .satisfies(it -> assertThat(it.code()).isEqualTo("calendar/too-many-visits"));
        budget.spend("192.0.2.8");
    }

    private String make(SignedIn who) {
        var made = mvc.post().uri("/api/calendar/feed").with(who).exchange();
        assertThat(made).hasStatus(201);
        return json.readTree(text(made)).path("token").stringValue();
    }

    private MvcTestResult feed(String token, String query) {
        return mvc.get().uri("/api/calendar/feeds/" + token + ".ics" + query).exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
