package org.mailian;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.springframework.web.bind.annotation.RequestMapping;

/** A route says who may use it, or it is not built. */
class RouteRuleTests {

    private final List<JavaMethod> routes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.mailian").stream()
                    .flatMap(it -> it.getMethods().stream())
                    .filter(it ->
                            it.isMetaAnnotatedWith(RequestMapping.class) || it.isAnnotatedWith(RequestMapping.class))
                    .toList();

    @Test
    void thereAreRoutesToLookAt() {
        assertThat(routes).hasSizeGreaterThan(10);
    }

    @Test
    void everyRouteHasARule() {
        assertThat(routes)
                .allSatisfy(it -> assertThat(it.isAnnotatedWith(Rule.class))
                        .as("@Rule on %s", it.getFullName())
                        .isTrue());
    }

    @Test
    void everyRouteThatShowsSomebodysRecordsAsksForACaller() {
        var forAll = Set.of(Rule.Scope.PUBLIC, Rule.Scope.SIGNED_IN);

        assertThat(routes.stream()
                        .filter(it -> !forAll.contains(
                                it.getAnnotationOfType(Rule.class).value())))
                .allSatisfy(it -> assertThat(it.getRawParameterTypes().stream().map(JavaType::getName))
                        .as("a Caller parameter of %s", it.getFullName())
                        .contains(Caller.class.getName()));
    }
}
