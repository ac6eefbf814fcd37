package org.mailian.meeting;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.mailian.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One line's seat at the gateway: a session, a handle that publishes, and one for everybody who is seen. */
final class JanusSeat {

    private static final Logger LOG = LoggerFactory.getLogger(JanusSeat.class);
    private static final int MOST_PUBLISHERS = 40;

    private final JanusGateway janus;
    private final Line line;
    private final long room;
    private final Consumer<ObjectNode> tell;
    private final long session;
    private final long publisher;
    /** Who publishes: what they are called there, by feed. */
    private final Map<Long, String> feeds = new LinkedHashMap<>();
    /** Handles of those who are seen, by feed. */
    private final Map<Long, Long> subscribers = new ConcurrentHashMap<>();

    private volatile boolean open = true;

    JanusSeat(JanusGateway janus, Line line, long room, int kilobits, Consumer<ObjectNode> tell) {
        this.janus = janus;
        this.line = line;
        this.room = room;
        this.tell = tell;
        session = janus.session();
        publisher = janus.attach(session);
        // A room that is there already says so, which is as good.
        janus.say(
                session,
                publisher,
                janus.body("create")
                        .put("room", room)
                        .put("is_private", true)
                        .put("publishers", MOST_PUBLISHERS)
                        .put("bitrate", kilobits * 1000)
                        .put("fir_freq", 10),
                null);
        Thread.ofVirtual().name("janus-news").start(this::listen);
        janus.say(
                session,
                publisher,
                janus.body("join")
                        .put("ptype", "publisher")
                        .put("room", room)
                        .put("display", line.who().id() + " " + line.tab()),
                null);
    }

    /** An offer of what this line sends: at first, and again when the way to the gateway has to be found anew. */
    void publish(String sdp, boolean again) {
        janus.say(session, publisher, janus.body(again ? "configure" : "publish"), jsep("offer", sdp));
    }

    /** This line wants to see somebody. */
    void subscribe(long feed) {
        var handle = janus.attach(session);
        var before = subscribers.put(feed, handle);
        if (before != null) {
            janus.detach(session, before);
        }
        var body = janus.body("join").put("ptype", "subscriber").put("room", room);
        body.putArray("streams").addObject().put("feed", feed);
        janus.say(session, handle, body, null);
    }

    void answer(long feed, String sdp) {
        var handle = subscribers.get(feed);
        if (handle != null) {
            janus.say(session, handle, janus.body("start"), jsep("answer", sdp));
        }
    }

    /** @param feed of whom is seen, or 0 for what is published */
    void candidate(long feed, JsonNode candidate) {
        var handle = feed == 0 ? Long.valueOf(publisher) : subscribers.get(feed);
        if (handle != null) {
            janus.trickle(session, handle, candidate);
        }
    }

    /** Gives the seat up. The last one to go puts the room away. */
    void close() {
        open = false;
        try {
            var left = janus.say(
                            session, publisher, janus.body("listparticipants").put("room", room), null)
                    .at("/plugindata/data/participants")
                    .size();
            if (left <= 1) {
                janus.say(session, publisher, janus.body("destroy").put("room", room), null);
            }
            janus.destroy(session);
        } catch (Problem away) {
            LOG.debug("A seat at the gateway could not be given up: it will be forgotten there", away);
        }
    }

    private void listen() {
        while (open) {
            try {
                var news = janus.news(session);
                if (news.isArray()) {
                    news.forEach(this::heard);
                } else {
                    heard(news);
                }
            } catch (IOException | RuntimeException failed) {
                if (open) {
                    LOG.warn("The gateway is silent for meeting {}: {}", line.meeting(), failed.getMessage());
                    open = false;
                    tell.accept(word("lost"));
                }
            }
        }
    }

    private void heard(JsonNode it) {
        var kind = it.path("janus").asString("");
        if ("timeout".equals(kind) || "error".equals(kind)) {
            open = false;
            tell.accept(word("lost"));
        } else if ("event".equals(kind)) {
            var data = it.at("/plugindata/data");
            var sender = it.path("sender").asLong();
            if (sender == publisher) {
                ofPublisher(data, it.path("jsep"));
            } else {
                ofSubscriber(sender, it.path("jsep"));
            }
        }
    }

    private void ofPublisher(JsonNode data, JsonNode jsep) {
        if ("joined".equals(data.path("videoroom").asString(""))) {
            tell.accept(word("joined"));
        }
        if (jsep.has("sdp")) {
            tell.accept(word("published").put("sdp", jsep.path("sdp").asString("")));
        }
        data.path("publishers")
                .forEach(it ->
                        feeds.put(it.path("id").asLong(), it.path("display").asString("")));
        var gone = data.has("unpublished") ? data.path("unpublished") : data.path("leaving");
        if (gone.isNumber()) {
            feeds.remove(gone.asLong());
            var handle = subscribers.remove(gone.asLong());
            if (handle != null) {
                janus.detach(session, handle);
            }
        }
        if (data.has("publishers") || gone.isNumber()) {
            tellFeeds();
        }
    }

    private void ofSubscriber(long handle, JsonNode jsep) {
        subscribers.forEach((feed, its) -> {
            if (its == handle && jsep.has("sdp")) {
                tell.accept(word("offer")
                        .put("feed", feed)
                        .put("sdp", jsep.path("sdp").asString("")));
            }
        });
    }

    private void tellFeeds() {
        var word = word("feeds");
        var list = word.putArray("feeds");
        feeds.forEach((feed, called) -> {
            var names = called.split(" ", 2);
            if (names.length == 2) {
                list.addObject().put("feed", feed).put("participant", names[0]).put("tab", names[1]);
            }
        });
        tell.accept(word);
    }

    private static ObjectNode word(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }

    private static ObjectNode jsep(String type, String sdp) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("sdp", sdp);
    }
}
