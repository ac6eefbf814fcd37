package org.mailian;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One of our routes as the running application knows it, and how to knock at it. */
record Route(String path, HttpMethod method, Rule rule, Set<MediaType> consumes, boolean streams) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)[^}]*}");

    /** Every route of the house, in the order of their addresses. */
    static List<Route> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getValue().getBeanType().getName().startsWith("org.mailian."))
                .flatMap(it -> it.getKey().getPatternValues().stream()
                        .flatMap(path -> it.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> of(path, method.asHttpMethod(), it.getKey(), it.getValue()))))
                .sorted(Comparator.comparing(Route::toString))
                .toList();
    }

    private static Route of(String path, HttpMethod method, RequestMappingInfo info, HandlerMethod handler) {
        var rule = handler.getMethodAnnotation(Rule.class);
        if (rule == null) {
            throw new AssertionError("No @Rule on " + handler);
        }
        var streams = info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
        return new Route(path, method, rule, info.getConsumesCondition().getConsumableMediaTypes(), streams);
    }

    boolean isOpenTo(Set<Permission> permissions) {
        return rule.any().length == 0 || List.of(rule.any()).stream().anyMatch(permissions::contains);
    }

    boolean hasVariables() {
        return VARIABLE.matcher(path).find();
    }

    boolean reads() {
        return method.equals(HttpMethod.GET);
    }

    /** With these variables, and for the others ids nobody has. */
    MockMvcRequestBuilder knock(MockMvcTester mvc, Map<String, String> variables) {
        var matcher = VARIABLE.matcher(path);
        var address = matcher.replaceAll(it -> Matcher.quoteReplacement(
                variables.getOrDefault(it.group(1), UUID.randomUUID().toString())));
        var body = consumes.stream().findFirst().orElse(MediaType.APPLICATION_JSON);
        var request = mvc.method(method).uri(address);
        return reads() ? request : request.contentType(body).content("{}");
    }

    @Override
    public String toString() {
        return path + " " + method;
    }
}
