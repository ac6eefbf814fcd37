package org.mailian.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Reads the {@link Rule} on the route before the controller is reached. Our own route without a rule is an error (500): it would be
 * open to everybody, so it is open to nobody.
 */
final class RuleInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || request.getDispatcherType() != DispatcherType.REQUEST
                || !method.getBeanType().getName().startsWith("org.mailian.")) {
            return true;
        }
        var rule = method.getMethodAnnotation(Rule.class);
        if (rule == null) {
            throw new IllegalStateException("No @Rule on " + method.getShortLogMessage());
        }
        if (rule.value() == Rule.Scope.PUBLIC) {
            return true;
        }
        var caller = SessionFilter.caller(request);
        if (caller == null) {
            throw SessionFilter.refusal(request);
        }
        if (SessionFilter.mustChange(request) && method.getBeanType() != SessionController.class) {
            throw AccessProblems.passwordMustChange();
        }
        if (rule.any().length > 0 && Stream.of(rule.any()).noneMatch(caller::may)) {
            throw AccessProblems.notPermitted(rule.any());
        }
        return true;
    }
}
