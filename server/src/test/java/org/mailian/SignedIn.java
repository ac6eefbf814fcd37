package org.mailian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser: signs in over HTTP, keeps the cookies, sends the CSRF header, speaks JSON. */
public final class SignedIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private @Nullable String counted;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private SignedIn(String base) {
        this.base = base;
    }

    /** An answer: what the server said, and with which status and entity tag. */
    public record Answer(
            int status, JsonNode body, @Nullable String etag, String contentType) {

        public Answer expect(int expected) {
            assertThat(status).as(body.toString()).isEqualTo(expected);
            return this;
        }

        public String code() {
            return body.path("code").asString("");
        }
    }

    public static SignedIn as(int port, String username, String password) {
        var person = new SignedIn("http://localhost:" + port);
        person.post("/api/session", Map.of("username", username, "password", password))
                .expect(200);
        return person;
    }

    public static SignedIn nobody(int port) {
        return new SignedIn("http://localhost:" + port);
    }

    /** What a browser sends with every request, for another kind of client. */
    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(it -> it.getName() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Marks every request from now on, for {@link StatementCounter#of}. */
    public SignedIn counted(String name) {
        counted = name;
        return this;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    public byte[] bytes(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path)).build();
            return http.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The lines of an answer as they come; the stream ends when the server ends it. */
    public Stream<String> lines(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path)).build();
            return http.send(request, BodyHandlers.ofLines()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public Answer post(String path, Object body) {
        return send(json(HttpRequest.newBuilder(), "POST", body), path);
    }

    public Answer put(String path, Object body, @Nullable String ifMatch) {
        var request = json(HttpRequest.newBuilder(), "PUT", body);
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch), path);
    }

    /** An action at the version of an earlier answer. */
    public Answer act(String path, Object body, @Nullable String ifMatch) {
        var request = json(HttpRequest.newBuilder(), "POST", body);
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch), path);
    }

    public Answer raw(String method, String path, String contentType, byte[] body) {
        return send(
                HttpRequest.newBuilder()
                        .method(method, BodyPublishers.ofByteArray(body))
                        .header("Content-Type", contentType),
                path);
    }

    /** One file of a form, as a browser sends it. */
    public Answer upload(String path, String name, String contentType, byte[] content) {
        var boundary = "mailian-" + content.length;
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: " + contentType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return raw("POST", path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    public Answer delete(String path) {
        return send(HttpRequest.newBuilder().DELETE(), path);
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, Object body) {
        return request.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request, String path) {
        if (counted != null) {
            request.header("X-Counted", counted);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(it -> "XSRF-TOKEN".equals(it.getName()))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        try {
            var answer = http.send(request.uri(URI.create(base + path)).build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    read(answer),
                    answer.headers().firstValue("ETag").orElse(null),
                    answer.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") && !answer.body().isBlank()
                ? JSON.readTree(answer.body())
                : JSON.getNodeFactory().stringNode(answer.body());
    }
}
