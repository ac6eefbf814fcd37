package org.mailian.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where a refusal becomes RFC 9457 JSON, in the reader's language. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemSentences sentences;

    public ProblemAdvice(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Problem problem, Locale locale) {
        return answer(detail(problem, locale));
    }

    /** The same answer for places outside the dispatcher, such as the sign-in filter. */
    public ProblemDetail detail(Problem problem, Locale locale) {
        var message = problem.getMessage() == null ? "" : problem.getMessage();
        return detail(problem.kind().status(), problem.code(), message, problem.facts(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onAnything(Exception failure, HttpServletRequest request, Locale locale) {
        var incident = UUID.randomUUID().toString();
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
        return answer(detail(500, "kernel/incident", "Unexpected failure", Map.of("incident", incident), locale));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new ArrayList<Map<String, String>>();
        for (var error : invalid.getBindingResult().getAllErrors()) {
            var field = error instanceof FieldError it ? it.getField() : "";
            errors.add(Map.of(
                    "pointer", "/" + field.replace('.', '/'), "detail", String.valueOf(error.getDefaultMessage())));
        }
        var body = detail(
                422, "kernel/invalid-fields", "Some fields are not valid", Map.of(), LocaleContextHolder.getLocale());
        body.setProperty("errors", errors);
        return ResponseEntity.status(422)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** The framework's own refusals (malformed JSON, wrong method, unknown path, too large) with codes of ours. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var code = switch (status.value()) {
            case 400 ->
                failure instanceof MethodArgumentTypeMismatchException
                        ? "kernel/malformed-value"
                        : "kernel/malformed-request";
            case 404 -> "kernel/no-such-page";
            case 405 -> "kernel/method-not-allowed";
            case 406 -> "kernel/not-acceptable";
            case 413 -> "kernel/too-large";
            case 415 -> "kernel/unsupported-media-type";
            case 503 -> "kernel/unavailable";
            default -> "kernel/incident";
        };
        var detail = detail(
                status.value(), code, "The request was not understood", Map.of(), LocaleContextHolder.getLocale());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private ProblemDetail detail(int status, String code, String text, Map<String, Object> facts, Locale locale) {
        var sentence = sentences.of(code, locale, facts);
        var detail = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), text);
        detail.setType(URI.create("/problems/" + code));
        detail.setTitle(sentence.title());
        detail.setProperty("code", code);
        detail.setProperty("advice", sentence.advice());
        facts.forEach(detail::setProperty);
        return detail;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
