package org.mailian.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.BodyLimit.BodyTooLarge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

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

    /** Bytes in an address that are no text. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> onUndecodable(InvalidParameterException undecodable, Locale locale) {
        return answer(detail(400, "kernel/malformed-value", "A parameter is not UTF-8", Map.of(), locale));
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
        return invalidFields(invalid.getBindingResult().getAllErrors().stream()
                .map(ProblemAdvice::error)
                .toList());
    }

    /** The same where parameters of the address have limits of their own: they are named as the fields are. */
    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new ArrayList<Map<String, String>>();
        for (var result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors fields) {
                fields.getAllErrors().forEach(it -> errors.add(error(it)));
            } else {
                var name = String.valueOf(result.getMethodParameter().getParameterName());
                result.getResolvableErrors().forEach(it -> errors.add(error(name, it.getDefaultMessage())));
            }
        }
        return invalidFields(errors);
    }

    private static Map<String, String> error(ObjectError it) {
        return error(it instanceof FieldError field ? field.getField().replace('.', '/') : "", it.getDefaultMessage());
    }

    private static Map<String, String> error(String field, @Nullable String message) {
        return Map.of("pointer", "/" + field, "detail", String.valueOf(message));
    }

    private ResponseEntity<Object> invalidFields(List<Map<String, String>> errors) {
        var body = detail(
                422, "kernel/invalid-fields", "Some fields are not valid", Map.of(), LocaleContextHolder.getLocale());
        body.setProperty("errors", errors);
        return ResponseEntity.status(422)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** JSON that is none, has a field nobody knows or a value that does not fit: the place is named, where it is known. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (NestedExceptionUtils.getRootCause(unreadable) instanceof BodyTooLarge) {
            return handleExceptionInternal(unreadable, null, headers, HttpStatus.CONTENT_TOO_LARGE, request);
        }
        var answer = handleExceptionInternal(unreadable, null, headers, status, request);
        if (answer != null
                && answer.getBody() instanceof ProblemDetail detail
                && unreadable.getCause() instanceof DatabindException mismatch) {
            var pointer = mismatch.getPath().stream()
                    .map(it -> it.getPropertyName() == null ? "" + it.getIndex() : it.getPropertyName())
                    .collect(Collectors.joining("/", "/", ""));
            detail.setProperty("errors", List.of(error(pointer.substring(1), whatDoesNotFit(mismatch))));
        }
        return answer;
    }

    /** For developers, in English; the library's own text names classes of ours. */
    private static String whatDoesNotFit(DatabindException mismatch) {
        return mismatch instanceof UnrecognizedPropertyException
                ? "nobody knows this field"
                : "this value does not fit";
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
