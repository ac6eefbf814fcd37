package org.mailian.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.mailian.access.SignedIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page in a meeting, as far as the server can tell: a real socket, and everything that came over it. */
final class RoomClient implements WebSocket.Listener, AutoCloseable {

    static final Map<String, Boolean> FACE =
            Map.of("microphone", true, "camera", true, "screen", false, "weak", false, "audioOnly", false);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConcurrentLinkedQueue<JsonNode> heard = new ConcurrentLinkedQueue<>();
    private final StringBuilder part = new StringBuilder();
    private volatile int closed;
    private @Nullable WebSocket socket;

    /** Opens the line and says hello. */
    static RoomClient enter(int port, SignedIn who, UUID meeting, String tab) {
        return open(port, "/api/meetings/" + meeting + "/socket", who, null).hello(tab);
    }

    static RoomClient open(int port, String path, @Nullable SignedIn who, @Nullable String origin) {
        return dial(port, path, who == null ? null : who.cookieHeader(), origin);
    }

    static RoomClient withCookies(int port, String path, String cookies) {
        return dial(port, path, cookies, null);
    }

    private static RoomClient dial(int port, String path, @Nullable String cookies, @Nullable String origin) {
        var client = new RoomClient();
        var builder = HTTP.newWebSocketBuilder();
        if (cookies != null) {
            builder.header("Cookie", cookies);
        }
        if (origin != null) {
            builder.header("Origin", origin);
        }
        client.socket = builder.buildAsync(URI.create("ws://localhost:" + port + path), client)
                .join();
        return client;
    }

    /** The status with which a socket is refused. */
    static int refusal(int port, String path, @Nullable SignedIn who, @Nullable String origin) {
        try (var opened = open(port, path, who, origin)) {
            return 101;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw failed;
        }
    }

    RoomClient hello(String tab) {
        return say(Map.of("type", "hello", "tab", tab, "face", FACE));
    }

    RoomClient say(Map<String, ?> message) {
        return say(JSON.writeValueAsString(message));
    }

    RoomClient say(String text) {
        if (socket != null) {
            socket.sendText(text, true).join();
        }
        return this;
    }

    /** The first message that fits; waits for it. */
    JsonNode await(String type, Predicate<JsonNode> fits) {
        return Awaitility.await("a message " + type)
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> heard.stream()
                                .filter(it -> type.equals(it.path("type").asString()))
                                .filter(fits)
                                .findFirst()
                                .orElse(null),
                        it -> it != null);
    }

    JsonNode await(String type) {
        return await(type, _ -> true);
    }

    /** Waits until so many are shown in the room. */
    JsonNode awaitPeople(int count) {
        return await(
                "room",
                it -> it.path("people")
                                .valueStream()
                                .filter(one -> "ROOM".equals(one.path("place").asString()))
                                .count()
                        == count);
    }

    String awaitRefusal() {
        return await("refused").path("code").asString();
    }

    RoomClient hasHeardNothingOf(String type) {
        assertThat(heard).noneMatch(it -> type.equals(it.path("type").asString()));
        return this;
    }

    void forget() {
        heard.clear();
    }

    int awaitClose() {
        return Awaitility.await("the end of the line")
                .atMost(Duration.ofSeconds(10))
                .until(() -> closed, it -> it != 0);
    }

    UUID self() {
        return UUID.fromString(await("room").path("self").asString());
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            heard.add(JSON.readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed = status;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed = 1006;
    }

    /** As a cut cable would, nearly: no goodbye. */
    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
