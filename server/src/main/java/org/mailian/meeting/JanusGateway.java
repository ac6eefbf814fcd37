package org.mailian.meeting;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP interface of a Janus gateway: sessions, handles of its video room, and what it has to tell. */
@Component
class JanusGateway {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    /** Janus itself answers a question for news after thirty seconds, with nothing if there is none. */
    private static final Duration NEWS_WITHIN = Duration.ofSeconds(45);

    private final MeetingSettings settings;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    JanusGateway(MeetingSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    boolean isThere() {
        if (settings.janus() == null) {
            return false;
        }
        try {
            return get("/info", Duration.ofSeconds(2)).path("name").asString("").startsWith("Janus");
        } catch (IOException away) {
            return false;
        }
    }

    long session() {
        return post("", word("create")).at("/data/id").asLong();
    }

    /** A handle of the video room. */
    long attach(long session) {
        return post("/" + session, word("attach").put("plugin", "janus.plugin.videoroom"))
                .at("/data/id")
                .asLong();
    }

    /** Said to a handle; what comes of it is told among the news. The answer itself is for the few things that are answered at once. */
    JsonNode say(long session, long handle, ObjectNode body, @Nullable ObjectNode jsep) {
        var message = word("message");
        message.set("body", body);
        if (jsep != null) {
            message.set("jsep", jsep);
        }
        return post("/" + session + "/" + handle, message);
    }

    void trickle(long session, long handle, JsonNode candidate) {
        var message = word("trickle");
        message.set("candidate", candidate);
        post("/" + session + "/" + handle, message);
    }

    void detach(long session, long handle) {
        post("/" + session + "/" + handle, word("detach"));
    }

    void destroy(long session) {
        post("/" + session, word("destroy"));
    }

    /** What there is to tell of a session; waits for it. Also keeps the session alive. */
    JsonNode news(long session) throws IOException {
        var secret = settings.janusSecret();
        return get("/" + session + "?maxev=10" + (secret == null ? "" : "&apisecret=" + secret), NEWS_WITHIN);
    }

    ObjectNode body(String request) {
        return json.createObjectNode().put("request", request);
    }

    private ObjectNode word(String janus) {
        var word = json.createObjectNode()
                .put("janus", janus)
                .put("transaction", UUID.randomUUID().toString());
        return settings.janusSecret() == null ? word : word.put("apisecret", settings.janusSecret());
    }

    private JsonNode get(String path, Duration within) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(settings.janus() + path))
                .timeout(within)
                .build());
    }

    /** Refused with {@code meeting/no-relay}. */
    private JsonNode post(String path, ObjectNode body) {
        try {
            var answer = send(HttpRequest.newBuilder(URI.create(settings.janus() + path))
                    .timeout(ANSWERS_WITHIN)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body.toString()))
                    .build());
            if ("error".equals(answer.path("janus").asString(""))) {
                throw MeetingProblems.noRelay();
            }
            return answer;
        } catch (IOException away) {
            throw MeetingProblems.noRelay();
        }
    }

    private JsonNode send(HttpRequest request) throws IOException {
        try {
            return json.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
