package org.mailian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.mailian.IsolationSample.Shown;
import org.mailian.IsolationStage.Place;
import org.mailian.access.People;
import org.mailian.access.Rule.Scope;
import org.mailian.access.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nobody sees what is none of their business: generated for every route × role × institution from the routes as they are, so that a
 * new route is tested on the day it is born. What belongs to whom is told by {@link IsolationSample}s.
 */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTests {

    /** Ends the session it is called with, and with it every later test of that person. */
    private static final Set<String> LEFT_OUT = Set.of("/api/session DELETE");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    List<IsolationSample> samples;

    List<String> roles = List.of();
    List<Route> routes = List.of();
    IsolationStage stage;

    @BeforeAll
    void everybodyIsThere() {
        roles = jdbc.sql("select code from access.role order by code")
                .query(String.class)
                .list();
        routes = Route.all(mapping).stream()
                .filter(it -> !LEFT_OUT.contains(it.toString()))
                .toList();
        stage = new IsolationStage(people, roles);
    }

    @Test
    void thereAreRoutesRolesAndSamples() {
        assertThat(routes).hasSizeGreaterThan(10);
        assertThat(roles).hasSizeGreaterThanOrEqualTo(9);
        assertThat(samples).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whoIsNotSignedInGets401() {
        return routes.stream()
                .filter(it -> it.rule().value() != Scope.PUBLIC)
                .map(route -> dynamicTest(
                        route.toString(),
                        () -> assertRefused(route.knock(mvc, Map.of()).exchange(), 401, "access/not-signed-in")));
    }

    @TestFactory
    Stream<DynamicTest> writeWithoutTheCsrfValueGets403() {
        return routes.stream()
                .filter(it -> !it.reads() && it.rule().value() != Scope.PUBLIC)
                .map(route -> dynamicTest(route.toString(), () -> {
                    var browser = stage.at(Place.OWN, roles.getFirst()).withoutCsrf();
                    assertRefused(route.knock(mvc, Map.of()).with(browser).exchange(), 403, "access/csrf-missing");
                }));
    }

    /** Without the permission 403; with it, an id nobody has is never found and never breaks anything. */
    @TestFactory
    Stream<DynamicTest> everyRouteForEveryRoleEverywhere() {
        return routes.stream()
                .filter(it -> it.rule().value() != Scope.PUBLIC && !it.streams())
                .flatMap(route -> roles.stream()
                        .flatMap(role -> Stream.of(Place.values())
                                .map(place -> dynamicTest(
                                        route + " · " + role + " · " + place,
                                        () -> knock(route, stage.at(place, role))))));
    }

    private void knock(Route route, SignedIn somebody) {
        var result = route.knock(mvc, Map.of()).with(somebody).exchange();

        if (!route.isOpenTo(somebody.caller().permissions())) {
            assertRefused(result, 403, "access/not-permitted");
            return;
        }
        var hidden = route.rule().value() == Scope.PARTY || route.rule().value() == Scope.INSTITUTION;
        if (hidden && route.hasVariables()) {
            assertThat(result).hasStatus4xxClientError();
        } else {
            assertThat(result.getResponse().getStatus()).as(text(result)).isLessThan(500);
        }
    }

    @TestFactory
    Stream<DynamicTest> everySampleForEveryRoleEverywhere() {
        return samples.stream().flatMap(sample -> {
            var shown = sample.make(stage);
            var nearby = routes.stream()
                    .filter(it -> it.path().startsWith(shown.path()) && !it.streams())
                    .toList();
            assertThat(nearby).as("routes under " + shown.path()).isNotEmpty();
            return roles.stream()
                    .flatMap(role -> Stream.of(
                                    nearby.stream().flatMap(route -> tried(sample, shown, route, role)),
                                    isNoStranger(sample, role)
                                            ? Stream.<DynamicTest>empty()
                                            : lists(sample, shown, role))
                            .flatMap(it -> it));
        });
    }

    private Stream<DynamicTest> tried(IsolationSample sample, Shown shown, Route route, String role) {
        return Stream.of(Place.values())
                .filter(place -> place == Place.STRANGER ? !isNoStranger(sample, role) : route.reads())
                .map(place -> dynamicTest(sample.resource() + ": " + route + " · " + role + " · " + place, () -> {
                    var somebody = stage.at(place, role);
                    var result =
                            route.knock(mvc, shown.variables()).with(somebody).exchange();
                    if (!route.isOpenTo(somebody.caller().permissions())) {
                        assertRefused(result, 403, "access/not-permitted");
                    } else if (place == Place.STRANGER) {
                        assertThat(result).hasStatus4xxClientError();
                        assertTellsNothing(
                                result,
                                shown.secrets().stream()
                                        .filter(it -> !shown.variables().containsValue(it)));
                    } else if (route.path().equals(shown.path())) {
                        var sees = place == Place.OWN || shown.partySees();
                        assertThat(result).hasStatus(sees ? 200 : 404);
                    } else {
                        assertThat(result.getResponse().getStatus())
                                .as(text(result))
                                .isLessThan(500);
                    }
                }));
    }

    private boolean isNoStranger(IsolationSample sample, String role) {
        return sample.everywhere().stream()
                .anyMatch(stage.at(Place.STRANGER, role).caller()::may);
    }

    /** Every list there is, and the searches a curious person would try. */
    private Stream<DynamicTest> lists(IsolationSample sample, Shown shown, String role) {
        var addresses = Stream.concat(
                routes.stream()
                        .filter(it -> it.reads() && !it.hasVariables() && !it.streams())
                        .map(Route::path),
                shown.searches().stream());
        return addresses.map(address -> dynamicTest(
                sample.resource() + ": in " + address + " · " + role + " · STRANGER",
                () -> assertTellsNothing(
                        mvc.get()
                                .uri(address)
                                .with(stage.at(Place.STRANGER, role))
                                .exchange(),
                        shown.secrets().stream())));
    }

    private static void assertTellsNothing(MvcTestResult result, Stream<String> secrets) {
        assertThat(result.getResponse().getStatus()).as(text(result)).isLessThan(500);
        assertThat(text(result)).doesNotContain(secrets.toList());
    }

    private static void assertRefused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
