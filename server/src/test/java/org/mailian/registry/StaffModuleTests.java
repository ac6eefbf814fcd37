package org.mailian.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailian.HouseTest;
import org.mailian.access.People;
import org.mailian.access.SignedIn;
import org.mailian.directory.InstitutionKind;
import org.mailian.directory.InstitutionLevel;
import org.mailian.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of a hospital as its manager, the manager of the next one, and the administrator of the house meet them. */
@HouseTest
class StaffModuleTests {

    private static final String FIRST = "changed at once";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    UUID hospital = Ids.next();
    UUID neighbour = Ids.next();

    @SuppressWarnings("NullAway.Init")
    SignedIn manager;

    @SuppressWarnings("NullAway.Init")
    SignedIn other;

    @SuppressWarnings("NullAway.Init")
    SignedIn administrator;

    @BeforeEach
    void twoHospitalsAndAnAdministratorElsewhere() {
        hospital = people.hospital("本院");
        neighbour = people.hospital("邻院");
        manager = people.at(hospital, "MANAGER");
        other = people.at(neighbour, "MANAGER");
        administrator = people.at(people.hospital("信息中心"), "ADMINISTRATOR");
    }

    @Test
    void somebodyTakenOnSignsInChangesThePasswordAndOnlyThenWorks() {
        var username =
                take(manager, hospital, "PRIMARY_DOCTOR").path("username").stringValue();
        var browser = org.mailian.SignedIn.as(port, username, FIRST);

        assertThat(browser.get("/api/session").body().path("passwordMustChange").booleanValue())
                .isTrue();
        assertThat(browser.get("/api/institutions").expect(403).code()).isEqualTo("access/password-must-change");
        assertThat(browser.put("/api/session/password", Map.of("present", FIRST, "next", FIRST), null)
                        .expect(422)
                        .code())
                .isEqualTo("access/password-same");
        browser.put("/api/session/password", Map.of("present", FIRST, "next", "my own words"), null)
                .expect(204);

        browser.get("/api/institutions").expect(200);
    }

    @Test
    void aNewColleagueIsShownWithTheAccountToTheManagerAlone() {
        var taken = take(manager, hospital, "PRIMARY_DOCTOR");
        var path = "/api/practitioners?institution=" + hospital + "&q="
                + taken.path("name").stringValue();

        var line = body(get(manager, path)).path("items").get(0);
        assertThat(line.path("account").path("username")).isEqualTo(taken.path("username"));
        assertThat(line.path("account").path("mustChange").booleanValue()).isTrue();
        assertThat(line.path("account").path("keptHere").booleanValue()).isTrue();
        var seen = body(get(other, path)).path("items").get(0);
        assertThat(seen.has("account")).isFalse();
        assertThat(seen.has("phone")).isFalse();
    }

    @Test
    void whenTheNameIsTakenNobodyIsHired() {
        var taken = take(manager, hospital, "NURSE");
        var again = colleague("重名", taken.path("username").stringValue(), "NURSE");

        assertRefused(post(manager, "/api/institutions/" + hospital + "/people", again), 409, "access/username-taken");

        assertThat(body(get(manager, "/api/practitioners?institution=" + hospital + "&q=重名"))
                        .path("items"))
                .isEmpty();
    }

    @Test
    void aManagerTouchesNobodyOfTheHospitalNextDoor() {
        var taken = take(manager, hospital, "NURSE");
        var practitioner = taken.path("practitioner").stringValue();
        var base = "/api/institutions/" + hospital;
        var borrowed = "/api/institutions/" + neighbour;
        var ending = Map.of("until", "2099-01-01");
        var roles = Map.of("roles", List.of("NURSE"));
        var offer = Map.of("practitioner", practitioner, "roles", List.of("NURSE"), "from", "2026-01-01");
        var login = Map.of("practitioner", practitioner, "username", name(), "password", FIRST);

        assertRefused(post(other, base + "/people", colleague("谁", name(), "NURSE")), 404, "access/not-managed");
        assertRefused(post(other, base + "/departments", department()), 404, "access/not-managed");
        assertRefused(put(other, base, institution("改名", "SECOND")), 404, "access/not-managed");
        assertRefused(post(other, borrowed + "/posts", offer), 404, "registry/not-yours");
        assertRefused(post(other, borrowed + "/accounts", login), 404, "access/not-staff");
        for (var path : List.of(base, borrowed)) {
            var post = path + "/posts/" + taken.path("post").stringValue();
            var account = path + "/accounts/" + taken.path("account").stringValue();
            assertThat(put(other, path + "/people/" + practitioner, Map.of("name", "改")))
                    .hasStatus(404);
            assertThat(put(other, post, roles)).hasStatus(404);
            assertThat(post(other, post + "/ending", ending)).hasStatus(404);
            assertThat(put(other, account + "/password", Map.of("password", FIRST)))
                    .hasStatus(404);
            assertThat(post(other, account + "/withdrawal", Map.of("reason", "离职")))
                    .hasStatus(404);
        }
    }

    @Test
    void nobodyMakesAnAdministratorByWhoIsNone() {
        var base = "/api/institutions/" + hospital;
        var chief = people.at(hospital, "ADMINISTRATOR").caller();
        var nurse = take(manager, hospital, "NURSE");

        assertRefused(
                post(manager, base + "/people", colleague("谁", name(), "ADMINISTRATOR")),
                403,
                "access/role-not-givable");
        assertRefused(
                put(
                        manager,
                        base + "/posts/" + nurse.path("post").stringValue(),
                        Map.of("roles", List.of("COMMISSION"))),
                403,
                "access/role-not-givable");
        assertRefused(
                put(manager, base + "/posts/" + chief.post(), Map.of("roles", List.of("NURSE"))),
                403,
                "access/role-not-givable");
        assertRefused(
                put(manager, base + "/accounts/" + chief.account() + "/password", Map.of("password", FIRST)),
                403,
                "access/role-not-givable");
        assertRefused(
                post(manager, base + "/accounts/" + chief.account() + "/withdrawal", Map.of("reason", "试试")),
                403,
                "access/role-not-givable");
        assertRefused(post(manager, base + "/people", colleague("谁", name(), "KING")), 422, "access/unknown-role");
        assertThat(post(administrator, base + "/people", colleague("新管理员", name(), "ADMINISTRATOR")))
                .hasStatus(201);
    }

    @Test
    void nobodyTakesTheirOwnRightAway() {
        var me = manager.caller();
        var base = "/api/institutions/" + hospital;

        assertRefused(
                post(manager, base + "/posts/" + me.post() + "/ending", Map.of("until", "2099-01-01")),
                409,
                "registry/own-post");
        assertRefused(
                post(manager, base + "/accounts/" + me.account() + "/withdrawal", Map.of("reason", "离职")),
                409,
                "access/not-oneself");
    }

    @Test
    void aResetPasswordEndsTheSessionsAndIsChangedAgain() {
        var taken = take(manager, hospital, "PRIMARY_DOCTOR");
        var account = "/api/institutions/" + hospital + "/accounts/"
                + taken.path("account").stringValue();
        var username = taken.path("username").stringValue();
        var browser = org.mailian.SignedIn.as(port, username, FIRST);

        assertThat(put(manager, account + "/password", Map.of("password", "another one")))
                .hasStatus(204);

        browser.get("/api/session").expect(401);
        var again = org.mailian.SignedIn.as(port, username, "another one");
        assertThat(again.get("/api/session").body().path("passwordMustChange").booleanValue())
                .isTrue();
        assertThat(post(manager, account + "/withdrawal", Map.of("reason", "调离")))
                .hasStatus(204);
        again.get("/api/session").expect(401);
        assertRefused(put(manager, account + "/password", Map.of("password", FIRST)), 404, "access/unknown-account");
    }

    @Test
    void rolesAndNamesAreCorrectedAndCountAtOnce() {
        var nurse = people.at(hospital, "NURSE");
        var base = "/api/institutions/" + hospital;
        assertThat(get(nurse, "/api/agreements")).hasStatusOk();

        assertThat(put(
                        manager,
                        base + "/posts/" + nurse.caller().post(),
                        Map.of("roles", List.of("CONSORTIUM_OFFICE"))))
                .hasStatus(204);
        assertThat(put(manager, base + "/people/" + nurse.caller().practitioner(), Map.of("name", "新名字", "phone", "1")))
                .hasStatus(204);

        var session = body(get(nurse, "/api/session"));
        assertThat(session.path("name").stringValue()).isEqualTo("新名字");
        assertThat(session.path("permissions").toString())
                .contains("AGREEMENT_SIGN")
                .doesNotContain("CASE_READ");
    }

    @Test
    void anInstitutionIsAddedByTheAdministratorAndNamedAnewByItsManager() {
        assertRefused(post(manager, "/api/institutions", institution("新院", "FIRST")), 403, "access/not-permitted");
        var added = body(post(administrator, "/api/institutions", institution("新院", "FIRST")))
                .path("id")
                .stringValue();
        var path = "/api/institutions/" + added;
        assertThat(post(administrator, path + "/departments", department())).hasStatus(201);
        assertRefused(post(administrator, path + "/departments", department()), 409, "directory/already-there");
        var own = people.at(UUID.fromString(added), "MANAGER");

        assertThat(put(own, path, institution("改名的新院", "FIRST"))).hasStatus(204);
        assertRefused(put(own, path, institution("改名的新院", "THIRD")), 403, "registry/administrator-only");

        var seen = body(get(own, path));
        assertThat(seen.path("institution").path("name").stringValue()).isEqualTo("改名的新院");
        assertThat(seen.path("departments")).hasSize(1);
        assertThat(body(get(own, "/api/institutions?q=改名的新院")).path("items")).isNotEmpty();
    }

    @Test
    void whatDoesNotExistIsRefusedAndBreaksNothing() {
        var nowhere = "/api/institutions/" + Ids.next();
        var base = "/api/institutions/" + hospital;
        var elsewhere = new HashMap<>(colleague("谁", name(), "NURSE"));
        elsewhere.put("department", Ids.next());

        assertThat(post(administrator, nowhere + "/people", colleague("谁", name(), "NURSE")))
                .hasStatus(404);
        assertThat(post(administrator, nowhere + "/departments", department())).hasStatus(404);
        assertRefused(post(manager, base + "/people", elsewhere), 422, "directory/other-institution");
        assertThat(put(administrator, nowhere, institution("无", "FIRST"))).hasStatus(404);
        var half = new HashMap<String, Object>(institution("半个", "FIRST"));
        half.put("latitude", 31.0);
        assertRefused(post(administrator, "/api/institutions", half), 422, "directory/place-incomplete");
    }

    @Test
    void consortiaAreFoundedJoinedAndLeft() {
        var founded = body(post(
                        administrator,
                        "/api/consortia",
                        Map.of(
                                "name",
                                "清溪医共体 " + name(),
                                "model",
                                "COUNTY_COMMUNITY",
                                "lead",
                                hospital,
                                "since",
                                "2026-01-01")))
                .path("id")
                .stringValue();
        var members = "/api/consortia/" + founded + "/members";
        var member = Map.of("institution", neighbour, "role", "MEMBER", "since", "2026-01-01");
        var joined = body(post(administrator, members, member)).path("id").stringValue();

        assertRefused(post(administrator, members, member), 409, "directory/already-there");
        assertRefused(post(manager, members, member), 403, "access/not-permitted");
        assertThat(body(get(other, members)).path("items")).hasSize(2);
        assertThat(post(administrator, members + "/" + joined + "/ending", Map.of("until", "2026-01-02")))
                .hasStatus(204);
        assertThat(body(get(other, members)).path("items")).hasSize(1);
    }

    @Test
    void anAllianceOfDepartmentsNamesThemAndOnlyOnesOfTheInstitution() {
        var thoracic = addDepartment(hospital);
        var elsewhere = addDepartment(neighbour);
        var alliance = new HashMap<String, Object>(Map.of(
                "name", "胸外科专科联盟 " + name(), "model", "SPECIALTY_ALLIANCE", "lead", hospital, "since", "2026-01-01"));
        alliance.put("leadDepartment", elsewhere);
        assertRefused(post(administrator, "/api/consortia", alliance), 422, "directory/other-institution");
        alliance.put("leadDepartment", thoracic);

        var members = "/api/consortia/"
                + body(post(administrator, "/api/consortia", alliance))
                        .path("id")
                        .stringValue()
                + "/members";
        var member =
                new HashMap<String, Object>(Map.of("institution", neighbour, "role", "MEMBER", "since", "2026-01-01"));
        member.put("department", thoracic);
        assertRefused(post(administrator, members, member), 422, "directory/other-institution");
        member.put("department", elsewhere);
        assertThat(post(administrator, members, member)).hasStatus(201);

        assertThat(body(get(other, members)).path("items").valueStream())
                .extracting(it -> it.path("department").path("id").stringValue())
                .containsExactlyInAnyOrder(thoracic, elsewhere);
    }

    @Test
    void aMembershipIsEndedOnlyInItsOwnConsortium() {
        var one = found();
        var another = found();
        var member = Map.of("institution", neighbour, "role", "MEMBER", "since", "2026-01-01");
        var joined =
                body(post(administrator, one + "/members", member)).path("id").stringValue();
        var ending = Map.of("until", "2026-01-02");

        assertRefused(
                post(administrator, another + "/members/" + joined + "/ending", ending),
                404,
                "directory/unknown-membership");

        assertThat(body(get(other, one + "/members")).path("items")).hasSize(2);
    }

    @Test
    void theHeadOfADepartmentIsNamedAndChanged() {
        var department = addDepartment(hospital);
        var head = "/api/institutions/" + hospital + "/departments/" + department + "/head";
        var first = take(manager, hospital, "DEPARTMENT_HEAD");
        var second = take(administrator, hospital, "SPECIALIST");

        assertThat(put(manager, head, named(first))).hasStatus(204);
        assertThat(headOf(department)).isEqualTo(first.path("name").stringValue());
        assertThat(put(administrator, head, named(second))).hasStatus(204);
        assertThat(headOf(department)).isEqualTo(second.path("name").stringValue());
        assertThat(body(get(other, "/api/departments/" + department))
                        .path("headName")
                        .stringValue())
                .isEqualTo(second.path("name").stringValue());
    }

    @Test
    void nobodyIsNamedHeadFromNextDoorOrByNextDoor() {
        var department = addDepartment(hospital);
        var base = "/api/institutions/" + hospital + "/departments/";
        var own = take(manager, hospital, "SPECIALIST");
        var foreign = take(other, neighbour, "SPECIALIST");

        assertRefused(put(manager, base + department + "/head", named(foreign)), 404, "registry/not-yours");
        assertRefused(put(other, base + department + "/head", named(own)), 404, "access/not-managed");
        assertRefused(
                put(manager, base + addDepartment(neighbour) + "/head", named(own)),
                404,
                "directory/unknown-department");
        assertRefused(
                put(people.at(hospital, "DEPARTMENT_HEAD"), base + department + "/head", named(own)),
                403,
                "access/not-permitted");
        assertThat(headOf(department)).isEmpty();
    }

    @Test
    void theRolesSayWhichAreTheCallersToGive() {
        assertThat(given(manager)).contains("MANAGER", "NURSE").doesNotContain("ADMINISTRATOR", "COMMISSION");
        assertThat(given(administrator)).contains("MANAGER", "ADMINISTRATOR", "COMMISSION");
        assertThat(get(people.at(hospital, "NURSE"), "/api/roles")).hasStatus(403);
    }

    private List<String> given(SignedIn somebody) {
        return body(get(somebody, "/api/roles"))
                .valueStream()
                .filter(it -> it.path("yours").booleanValue())
                .map(it -> it.path("code").stringValue())
                .toList();
    }

    private String addDepartment(UUID institution) {
        return body(post(administrator, "/api/institutions/" + institution + "/departments", department()))
                .path("id")
                .stringValue();
    }

    /** The path of a new consortium the hospital leads. */
    private String found() {
        var consortium =
                Map.of("name", "清溪医共体 " + name(), "model", "COUNTY_COMMUNITY", "lead", hospital, "since", "2026-01-01");
        return "/api/consortia/"
                + body(post(administrator, "/api/consortia", consortium))
                        .path("id")
                        .stringValue();
    }

    private static Map<String, Object> named(JsonNode taken) {
        return Map.of("practitioner", taken.path("practitioner").stringValue());
    }

    /** The name beside the department on the page of the hospital; empty when nobody is named. */
    private String headOf(String department) {
        return body(get(manager, "/api/institutions/" + hospital))
                .path("departments")
                .valueStream()
                .filter(it -> department.equals(it.path("id").stringValue()))
                .map(it -> it.path("head").path("name").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode take(SignedIn by, UUID institution, String role) {
        var name = "新人" + name();
        var username = name();
        var taken = body(post(by, "/api/institutions/" + institution + "/people", colleague(name, username, role)));
        return json.createObjectNode()
                .put("name", name)
                .put("username", username)
                .put("practitioner", taken.path("practitioner").stringValue())
                .put("post", taken.path("post").stringValue())
                .put("account", taken.path("account").stringValue());
    }

    private static Map<String, Object> colleague(String name, String username, String role) {
        return Map.of(
                "person",
                Map.of("name", name, "title", "主治医师"),
                "roles",
                List.of(role),
                "account",
                Map.of("username", username, "password", FIRST));
    }

    private static Map<String, Object> institution(String name, String level) {
        return Map.of(
                "name",
                name,
                "kind",
                InstitutionKind.HOSPITAL,
                "level",
                InstitutionLevel.valueOf(level),
                "region",
                "990101");
    }

    private static Map<String, Object> department() {
        return Map.of("code", "QK", "name", "全科", "specialty", "02");
    }

    private static String name() {
        return "s" + UUID.randomUUID().toString().substring(0, 8);
    }

    private MvcTestResult get(SignedIn somebody, String path) {
        return mvc.get().uri(path).with(somebody).exchange();
    }

    private MvcTestResult post(SignedIn somebody, String path, @Nullable Object body) {
        return send(HttpMethod.POST, somebody, path, body);
    }

    private MvcTestResult put(SignedIn somebody, String path, @Nullable Object body) {
        return send(HttpMethod.PUT, somebody, path, body);
    }

    private MvcTestResult send(HttpMethod method, SignedIn somebody, String path, @Nullable Object body) {
        return mvc.method(method)
                .uri(path)
                .with(somebody)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    private JsonNode body(MvcTestResult result) {
        assertThat(result).hasStatus2xxSuccessful();
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private static void assertRefused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
