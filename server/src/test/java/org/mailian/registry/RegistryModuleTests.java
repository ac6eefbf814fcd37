package org.mailian.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailian.directory.DirectoryFixtures.OFFICE;
import static org.mailian.directory.DirectoryFixtures.SINCE;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.People;
import org.mailian.access.SignedIn;
import org.mailian.directory.Agreements;
import org.mailian.directory.Beds;
import org.mailian.directory.Directory;
import org.mailian.directory.DirectoryFixtures;
import org.mailian.directory.InstitutionKind;
import org.mailian.directory.InstitutionLevel;
import org.mailian.directory.MembershipRole;
import org.mailian.directory.Register;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The counter as three people meet it: one of the hospital, one of a partner, one of nobody they know. */
@HouseTest
class RegistryModuleTests {

    private static final Instant MORNING = Instant.parse("2099-01-01T00:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    People people;

    @Autowired
    DirectoryFixtures region;

    @Autowired
    Directory directory;

    @Autowired
    Register register;

    @Autowired
    Agreements agreements;

    @Autowired
    Beds beds;

    UUID hospital = Ids.next();
    UUID thoracic = Ids.next();
    UUID township = Ids.next();

    @SuppressWarnings("NullAway.Init")
    SignedIn coordinator;

    @SuppressWarnings("NullAway.Init")
    SignedIn partner;

    @SuppressWarnings("NullAway.Init")
    SignedIn stranger;

    @BeforeEach
    void aHospitalAPartnerAndAStranger() {
        hospital = region.teaching();
        thoracic = region.department(hospital, "胸外科", "04.04");
        township = region.township();
        region.agreement(region.draft(township, hospital));
        coordinator = people.at(hospital, "COORDINATOR");
        partner = people.at(township, "PRIMARY_DOCTOR");
        stranger = people.at(region.county(), "COORDINATOR");
    }

    @Test
    void anInstitutionIsFoundByNamePinyinAndInitials() {
        var name = "汊岭" + UUID.randomUUID().toString().substring(0, 8);
        region.institution(name, InstitutionKind.TOWNSHIP_CENTRE, InstitutionLevel.FIRST, null, null);
        var tail = name.substring(2);

        for (var typed :
                new String[] {name, "chaling" + tail.replace("-", ""), "cl" + tail.replace("-", ""), "CL" + tail}) {
            var found = get(partner, "/api/institutions?q=" + typed + "&kind=TOWNSHIP_CENTRE&level=FIRST");
            assertThat(found.path("items")).as(typed).hasSize(1);
            assertThat(found.path("items").get(0).path("name").stringValue()).isEqualTo(name);
        }
        assertThat(get(partner, "/api/institutions?q=" + name + "&level=THIRD").path("items"))
                .isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsOrRepeats() {
        var word = "翻页" + UUID.randomUUID().toString().substring(0, 8);
        for (var number = 0; number < 5; number++) {
            region.institution(
                    word + "同名", InstitutionKind.VILLAGE_ROOM, InstitutionLevel.PRIMARY_UNGRADED, null, null);
        }
        var seen = new java.util.HashSet<String>();
        var after = "";
        for (var page = 0; page < 3; page++) {
            var found =
                    get(partner, "/api/institutions?limit=2&q=" + word + (after.isEmpty() ? "" : "&after=" + after));
            found.path("items")
                    .forEach(it ->
                            assertThat(seen.add(it.path("id").stringValue())).isTrue());
            after = found.path("next").asString("");
        }
        assertThat(seen).hasSize(5);
        assertThat(after).isEmpty();
    }

    @Test
    void anInstitutionShowsItsDepartmentsAndConsortia() {
        var community = region.community(hospital);
        register.addMembership(community, township, null, MembershipRole.MEMBER, SINCE, OFFICE);

        var own = get(coordinator, "/api/institutions/" + hospital);
        assertThat(own.path("departments").get(0).path("name").stringValue()).isEqualTo("胸外科");
        assertThat(own.path("consortia").get(0).path("leads").booleanValue()).isTrue();
        assertThat(own.path("agreementsInForce").intValue()).isEqualTo(1);

        var others = get(partner, "/api/institutions/" + hospital);
        assertThat(others.has("agreementsInForce")).isFalse();

        var members = get(partner, "/api/consortia/" + community + "/members?limit=1");
        assertThat(members.path("items").get(0).path("role").stringValue()).isEqualTo("LEAD");
        var rest = get(
                partner,
                "/api/consortia/" + community + "/members?after="
                        + members.path("next").stringValue());
        assertThat(rest.path("items")).hasSize(1);
        assertThat(get(partner, "/api/consortia/" + community).path("members").intValue())
                .isEqualTo(2);
        var name = get(partner, "/api/consortia/" + community).path("name").stringValue();
        assertThat(get(partner, "/api/consortia?q=" + name).path("items")).hasSize(1);
    }

    @Test
    void privateNumbersAreForColleagues() {
        var doctor = region.practitioner("林远");
        region.post(doctor, hospital, thoracic, "SPECIALIST");
        register.headOf(hospital, thoracic, doctor, OFFICE);
        var path = "/api/practitioners?institution=" + hospital + "&department=" + thoracic + "&q=linyuan";

        var colleague = get(coordinator, path).path("items").get(0);
        assertThat(colleague.path("phone").stringValue()).isEqualTo("13000000000");
        assertThat(colleague.path("department").path("name").stringValue()).isEqualTo("胸外科");
        var outsider = get(partner, path).path("items").get(0);
        assertThat(outsider.path("name").stringValue()).isEqualTo("林远");
        assertThat(outsider.has("phone")).isFalse();
        assertThat(get(partner, "/api/departments/" + thoracic).path("headName").stringValue())
                .isEqualTo("林远");
    }

    @Test
    void bedsAreShownToTheHouseCountedForPartnersAndUnknownToStrangers() {
        var ward = region.ward(thoracic);
        region.bed(ward, "07");
        var held = region.bed(ward, "08");
        var patient = Ids.next();
        beds.hold(held, patient, OFFICE);
        var path = "/api/institutions/" + hospital + "/beds";

        var board = get(coordinator, path);
        assertThat(board.path("wards").get(0).path("beds")).hasSize(2);
        assertThat(board.path("wards").get(0).path("beds").get(1).path("state").stringValue())
                .isEqualTo("HELD");

        var counts = get(partner, path);
        assertThat(counts.has("wards")).isFalse();
        assertThat(counts.path("free").get(0).path("free").intValue()).isEqualTo(1);
        assertThat(counts.toString()).doesNotContain(patient.toString());

        assertThat(read(stranger, path)).hasStatus(404);
    }

    @Test
    void aWardFillsItsOwnBoardAndNobodyElseDoes() {
        var ward = post(
                coordinator,
                "wards",
                Map.of("department", thoracic, "code", "12", "name", "十二病区", "nameEn", "Ward 12"));
        var bed = post(
                coordinator, "beds", Map.of("ward", ward, "number", "07", "authorised", true, "restriction", "NONE"));
        var change = Map.of("open", true, "staffed", true, "occupied", true, "restriction", "NONE");
        var path = "/api/institutions/" + hospital + "/beds/" + bed;

        assertThat(mvc.put()
                        .uri(path)
                        .with(coordinator)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(change)))
                .hasStatus(204);
        assertThat(get(coordinator, "/api/institutions/" + hospital + "/beds")
                        .path("wards")
                        .get(0)
                        .path("beds")
                        .get(0)
                        .path("state")
                        .stringValue())
                .isEqualTo("OCCUPIED");
        assertThat(mvc.put()
                        .uri(path)
                        .with(stranger)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(change)))
                .hasStatus(404);
        assertThat(mvc.put()
                        .uri("/api/institutions/" + stranger.caller().institution() + "/beds/" + bed)
                        .with(stranger)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(change)))
                .hasStatus(404);
    }

    @Test
    void slotsAreOpenedByTheHouseAndSeenByPartners() {
        post(
                coordinator,
                "slots",
                Map.of(
                        "department",
                        thoracic,
                        "kind",
                        "OUTPATIENT",
                        "startsAt",
                        MORNING.toString(),
                        "endsAt",
                        MORNING.plusSeconds(1800).toString(),
                        "capacity",
                        3));
        var path = "/api/institutions/" + hospital
                + "/slots?from=2099-01-01T00:00:00Z&to=2099-01-02T00:00:00Z&department=" + thoracic;

        assertThat(get(coordinator, path).path("items").get(0).path("taken").intValue())
                .isZero();
        var seen = get(partner, path).path("items").get(0);
        assertThat(seen.path("left").intValue()).isEqualTo(3);
        assertThat(seen.has("taken")).isFalse();
        assertThat(read(stranger, path)).hasStatus(404);
    }

    @Test
    void anAgreementIsDraftedAndSignedByTheTwoOffices() {
        var county = region.county();
        var here = people.at(hospital, "CONSORTIUM_OFFICE");
        var there = people.at(county, "CONSORTIUM_OFFICE");
        var draft = Map.of(
                "number",
                "协议-" + Ids.next(),
                "requester",
                Map.of("institution", county),
                "responder",
                Map.of("institution", hospital, "department", thoracic),
                "mutual",
                true,
                "services",
                new String[] {"referral"},
                "directions",
                new String[] {"UP", "DOWN"},
                "validFrom",
                "2026-01-01",
                "validUntil",
                "2030-12-31",
                "terms",
                Map.of("share", "0.4"));
        var drafted = body(
                mvc.post()
                        .uri("/api/agreements")
                        .with(there)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(draft))
                        .exchange(),
                201);
        var path = "/api/agreements/" + drafted.path("id").stringValue();
        assertThat(get(here, path).path("waitsForYou").booleanValue()).isTrue();

        assertThat(mvc.post().uri(path + "/signatures").with(there)).hasStatusOk();
        var signed = body(mvc.post().uri(path + "/signatures").with(here).exchange(), 200);

        assertThat(signed.path("state").stringValue()).isEqualTo("SIGNED");
        assertThat(signed.path("terms").path("share").stringValue()).isEqualTo("0.4");
        assertThat(signed.path("signatures")).hasSize(2);
        assertThat(mvc.post().uri(path + "/signatures").with(here)).hasStatus(409);
        assertThat(mvc.post().uri(path + "/signatures").with(stranger)).hasStatus(403);
        assertThat(mvc.post().uri(path + "/signatures").with(people.at(township, "CONSORTIUM_OFFICE")))
                .hasStatus(404);
        assertThat(read(partner, path)).hasStatus(404);

        var commission = people.at(
                people.institution("清溪县卫生健康委员会", InstitutionKind.HEALTH_COMMISSION, InstitutionLevel.PRIMARY_UNGRADED),
                "COMMISSION");
        var header = get(commission, path);
        assertThat(header.path("number").stringValue()).isEqualTo(draft.get("number"));
        assertThat(header.has("terms")).isFalse();
        assertThat(header.has("signatures")).isFalse();
    }

    @Test
    void aListOfAgreementsHoldsOnlyOnesOwn() {
        var own = get(partner, "/api/agreements");
        assertThat(own.path("items")).hasSize(1);
        assertThat(own.path("items")
                        .get(0)
                        .path("requester")
                        .path("institution")
                        .stringValue())
                .isEqualTo(township.toString());
        assertThat(get(stranger, "/api/agreements").path("items")).isEmpty();
        assertThat(get(partner, "/api/agreements?endsBefore=2025-01-01").path("items"))
                .isEmpty();
        assertThat(get(partner, "/api/agreements?endsBefore=2040-01-01").path("items"))
                .hasSize(1);
    }

    @Test
    void aDraftBetweenTwoOthersIsNotTaken() {
        var draft = Map.of(
                "number",
                "协议-" + Ids.next(),
                "requester",
                Map.of("institution", township),
                "responder",
                Map.of("institution", hospital),
                "mutual",
                false,
                "services",
                new String[] {"referral"},
                "directions",
                new String[] {"UP"},
                "validFrom",
                "2026-01-01",
                "validUntil",
                "2030-12-31",
                "terms",
                Map.of());

        assertThat(mvc.post()
                        .uri("/api/agreements")
                        .with(people.at(region.county(), "CONSORTIUM_OFFICE"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(draft)))
                .hasStatus(404);
    }

    @Test
    void theRosterIsTheHousesOwn() {
        var officer = region.practitioner("郑岩");
        region.post(officer, hospital, null, "DUTY_OFFICER");
        var turn = Map.of(
                "practitioner", officer,
                "kind", "DUTY_OFFICER",
                "from", "2099-01-01T10:00:00Z",
                "until", "2099-01-02T00:00:00Z");
        assertThat(mvc.post()
                        .uri("/api/duty")
                        .with(coordinator)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(turn)))
                .hasStatus(201);
        Object[] days = {"2099-01-01T08:00:00+08:00", "2099-01-03T08:00:00+08:00"};
        var path = "/api/duty?from={from}&to={to}";

        var roster = get(coordinator, path, days);
        assertThat(roster).hasSize(1);
        assertThat(roster.get(0).path("name").stringValue()).isEqualTo("郑岩");
        assertThat(get(partner, path, days)).isEmpty();
        var id = roster.get(0).path("id").stringValue();
        assertThat(mvc.delete().uri("/api/duty/" + id).with(stranger)).hasStatus(404);
        assertThat(mvc.delete().uri("/api/duty/" + id).with(coordinator)).hasStatus(204);
    }

    @Test
    void nobodyWithoutAnAccountSeesAnything() {
        for (var path : new String[] {"/api/institutions", "/api/consortia", "/api/agreements", "/api/duty"}) {
            assertThat(mvc.get().uri(path)).hasStatus(401);
        }
    }

    private MvcTestResult read(SignedIn who, String path, Object... variables) {
        return mvc.get().uri(path, variables).with(who).exchange();
    }

    private JsonNode get(SignedIn who, String path, Object... variables) {
        return body(read(who, path, variables), 200);
    }

    private String post(SignedIn who, String what, Object content) {
        var path = "/api/institutions/" + who.caller().institution() + "/" + what;
        return body(
                        mvc.post()
                                .uri(path)
                                .with(who)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(json.writeValueAsString(content))
                                .exchange(),
                        201)
                .path("id")
                .stringValue();
    }

    private JsonNode body(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return json.readTree(result.getResponse().getContentAsByteArray());
    }
}
