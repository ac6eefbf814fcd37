package org.mailian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.calendar.CalendarRegion.WEDNESDAY;
import static org.mailian.calendar.CalendarRegion.WEDNESDAY_NINE;
import static org.mailian.calendar.CalendarRegion.ask;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.SignedIn;
import org.mailian.calendar.CalendarRegion.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calendars as an expert, the coordinator next door, a partner and a stranger meet them. */
@HouseTest
class CalendarModuleTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    CalendarRegion region;

    @Autowired
    Bookings bookings;

    @SuppressWarnings("NullAway.Init")
    Places places;

    String calendar = "";

    @BeforeEach
    void aHospital() {
        places = region.open();
        calendar = "/api/calendar/owners/" + places.expertId();
    }

    @Test
    void anExpertWritesAndChangesUsualHours() {
        var id = created(places.expert(), calendar + "/hours", hours("09:00", "12:00"));
        assertThat(view(places.expert()).path("free").get(0).path("from").stringValue())
                .isEqualTo("2099-03-04T01:00:00Z");

        assertThat(send(HttpMethod.PUT, places.expert(), calendar + "/hours/" + id, hours("22:00", "01:00")))
                .hasStatus(204);
        var free = view(places.expert()).path("free").get(0);
        assertThat(free.path("from").stringValue()).isEqualTo("2099-03-04T14:00:00Z");
        assertThat(free.path("until").stringValue()).isEqualTo("2099-03-04T17:00:00Z");

        assertThat(send(HttpMethod.DELETE, places.expert(), calendar + "/hours/" + id, Map.of()))
                .hasStatus(204);
        assertThat(view(places.expert()).path("free")).isEmpty();
        refused(send(HttpMethod.DELETE, places.expert(), calendar + "/hours/" + id, Map.of()), "unknown-hours");
    }

    @Test
    void hoursThatAreNoneAreRefused() {
        refused(send(HttpMethod.POST, places.expert(), calendar + "/hours", hours("09:00", "09:00")), "hours-empty");
        var reversed = hours("09:00", "12:00");
        reversed.put("validUntil", "2025-01-01");
        refused(send(HttpMethod.POST, places.expert(), calendar + "/hours", reversed), "dates-reversed");
    }

    @Test
    void leaveTakesHoursAwayAndIsTakenBack() {
        region.wednesdays(places.expert());
        var leave =
                Map.of("away", true, "from", WEDNESDAY + "T00:00:00", "until", WEDNESDAY + "T10:30:00", "note", "外出讲学");

        var id = created(places.coordinator(), calendar + "/exemptions", leave);

        assertThat(view(places.expert()).path("free").get(0).path("from").stringValue())
                .isEqualTo("2099-03-04T02:30:00Z");
        assertThat(view(places.coordinator())
                        .path("exemptions")
                        .get(0)
                        .path("note")
                        .stringValue())
                .isEqualTo("外出讲学");
        assertThat(text(get(places.partner(), calendar + "?from=" + WEDNESDAY))).doesNotContain("外出讲学");
        assertThat(send(HttpMethod.DELETE, places.expert(), calendar + "/exemptions/" + id, Map.of()))
                .hasStatus(204);
        assertThat(view(places.expert()).path("free").get(0).path("from").stringValue())
                .isEqualTo("2099-03-04T01:00:00Z");
    }

    @Test
    void aCalendarIsKeptByItsOwnerAndByWhoKeepsTheDirectoryAtHome() {
        var body = hours("09:00", "12:00");

        assertThat(send(HttpMethod.POST, places.coordinator(), calendar + "/hours", body))
                .hasStatus(201);
        refused(send(HttpMethod.POST, places.second(), calendar + "/hours", body), "not-yours");
        refused(send(HttpMethod.POST, places.partner(), calendar + "/hours", body), "not-yours");
        refused(send(HttpMethod.POST, places.stranger(), calendar + "/hours", body), "unknown-owner");
    }

    @Test
    void titlesAreForTheInstitutionsOfTheOwnerAndOfWhoBooked() {
        region.wednesdays(places.expert());
        bookings.book(places.coordinator().caller(), ask(WEDNESDAY_NINE, places.expertId()));
        bookings.book(places.partner().caller(), ask(WEDNESDAY_NINE.plusSeconds(3600), places.expertId()));

        assertThat(view(places.second()).path("bookings")).hasSize(2);
        var partners = view(places.partner());
        assertThat(partners.path("bookings")).hasSize(1);
        assertThat(partners.path("busy").get(0).path("from").stringValue()).isEqualTo("2099-03-04T01:00:00Z");
        assertThat(partners.path("busy").get(0).path("until").stringValue()).isEqualTo("2099-03-04T03:00:00Z");
        assertThat(partners.path("hours")).isEmpty();
        refused(get(places.stranger(), calendar), "unknown-owner");
    }

    @Test
    void theBoardShowsWhoIsFreeToPartnersAndNothingToStrangers() {
        region.wednesdays(places.expert());
        bookings.book(places.coordinator().caller(), ask(WEDNESDAY_NINE, places.room()));
        var board = "/api/calendar/places/" + places.hospital() + "/board?from=" + WEDNESDAY;

        var lines = read(get(places.partner(), board));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("owner").path("kind").stringValue()).isEqualTo("PERSON");
        assertThat(lines.get(1).path("busy")).hasSize(1);
        assertThat(text(get(places.partner(), board))).doesNotContain("右上肺结节会诊");
        refused(get(places.stranger(), board), "unknown-institution");
        assertThat(read(get(places.partner(), "/api/calendar/places"))).hasSize(2);
        assertThat(read(get(places.stranger(), "/api/calendar/places"))).hasSize(1);
    }

    @Test
    void roomsAreRegisteredByWhoKeepsTheDirectory() {
        var form = Map.of("kind", "ROOM", "name", "多学科会诊室", "seats", 20);
        var id = created(places.coordinator(), "/api/calendar/resources", form);

        refused(send(HttpMethod.POST, places.coordinator(), "/api/calendar/resources", form), "already-there");
        assertThat(send(HttpMethod.POST, places.expert(), "/api/calendar/resources", form))
                .hasStatus(403);
        var renamed = Map.of("kind", "EQUIPMENT", "name", "移动会诊车");
        assertThat(send(HttpMethod.PUT, places.coordinator(), "/api/calendar/resources/" + id, renamed))
                .hasStatus(204);
        refused(send(HttpMethod.PUT, places.partner(), "/api/calendar/resources/" + id, renamed), "unknown-resource");
        bookings.book(places.coordinator().caller(), ask(WEDNESDAY_NINE, UUID.fromString(id)));
        refused(
                send(HttpMethod.DELETE, places.coordinator(), "/api/calendar/resources/" + id, Map.of()),
                "still-booked");
        assertThat(send(HttpMethod.DELETE, places.coordinator(), "/api/calendar/resources/" + places.room(), Map.of()))
                .hasStatus(204);
        assertThat(text(get(places.expert(), "/api/calendar/resources")))
                .contains("移动会诊车")
                .doesNotContain("远程会诊室一");
    }

    @Test
    void appointmentsWithoutACaseAreMadeMovedAndGivenBackAtHome() {
        var form = Map.of(
                "owners", List.of(places.expertId(), places.room()),
                "from", "2099-03-04T01:00:00Z",
                "until", "2099-03-04T02:00:00Z",
                "title", "科室讨论");
        refused(send(HttpMethod.POST, places.expert(), "/api/calendar/appointments", form), "not-yours");
        var id = created(places.coordinator(), "/api/calendar/appointments", form);
        var path = "/api/calendar/appointments/" + id;
        var later = Map.of("from", "2099-03-04T05:00:00Z", "until", "2099-03-04T06:00:00Z");

        refused(send(HttpMethod.POST, places.coordinator(), "/api/calendar/appointments", form), "slot-taken");
        assertThat(send(HttpMethod.PUT, places.coordinator(), path + "/time", later))
                .hasStatus(204);
        refused(send(HttpMethod.DELETE, places.partner(), path, Map.of()), "unknown-appointment");
        refused(send(HttpMethod.DELETE, places.second(), path, Map.of()), "not-yours");
        assertThat(send(HttpMethod.DELETE, places.coordinator(), path, Map.of()))
                .hasStatus(204);
    }

    @Test
    void whatACaseBookedIsChangedWhereTheCaseIs() {
        var booked = bookings.book(places.coordinator().caller(), ask(WEDNESDAY_NINE, places.expertId()));

        refused(
                send(HttpMethod.DELETE, places.coordinator(), "/api/calendar/appointments/" + booked.id(), Map.of()),
                "of-a-case");
    }

    @Test
    void aCommonHourIsAskedForOverHttp() {
        region.wednesdays(places.expert());
        var question = Map.of(
                "wanted",
                List.of(List.of(places.expertId()), List.of(places.room())),
                "from",
                "2099-03-03T16:00:00Z",
                "until",
                "2099-03-04T16:00:00Z",
                "minutes",
                180);

        var answer = read(send(HttpMethod.POST, places.partner(), "/api/calendar/common-hours", question));

        assertThat(answer.path("hours")).hasSize(1);
        assertThat(answer.path("owners")).hasSize(2);
        refused(send(HttpMethod.POST, places.stranger(), "/api/calendar/common-hours", question), "unknown-owner");
    }

    private static Map<String, Object> hours(String from, String until) {
        var form = new HashMap<String, Object>();
        form.put("weekday", "WEDNESDAY");
        form.put("from", from);
        form.put("until", until);
        form.put("validFrom", "2026-01-01");
        form.put("purpose", "CONSULTATION");
        return form;
    }

    private JsonNode view(SignedIn who) {
        return read(get(who, calendar + "?from=" + WEDNESDAY));
    }

    private MvcTestResult get(SignedIn who, String path) {
        return mvc.get().uri(path).with(who).exchange();
    }

    private MvcTestResult send(HttpMethod method, SignedIn who, String path, Map<String, ?> body) {
        return mvc.method(method)
                .uri(path)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    private String created(SignedIn who, String path, Map<String, ?> body) {
        var result = send(HttpMethod.POST, who, path, body);
        assertThat(result).hasStatus(201);
        return read(result).path("id").stringValue();
    }

    private JsonNode read(MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).as(text(result)).isLessThan(300);
        return json.readTree(text(result));
    }

    private void refused(MvcTestResult result, String code) {
        assertThat(json.readTree(text(result)).path("code").stringValue()).isEqualTo("calendar/" + code);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
