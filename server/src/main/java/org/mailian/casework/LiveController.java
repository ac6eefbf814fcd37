package org.mailian.casework;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.access.SessionEndings;
import org.mailian.journal.LiveMessage;
import org.mailian.journal.LiveWire;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One stream of server-sent events for each open page: what changed on the cases of the caller's institution, and what concerns the
 * caller's account. It carries ids, never content; the page asks again as itself.
 */
@RestController
@RequestMapping("/api/live")
class LiveController implements DisposableBean {

    /** A page reconnects by itself; a stream that lives for ever outlives the session that opened it. */
    private static final long STREAM_LIVES_MILLIS = Duration.ofMinutes(15).toMillis();

    record CaseNews(UUID id, String type) {}

    /** Switches the beat on. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Beating {}

    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final AutoCloseable subscription;
    private volatile boolean stopping;

    LiveController(LiveWire wire) {
        this.subscription = wire.subscribe(this::pass);
    }

    @Rule(Scope.OWN)
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Caller caller) {
        var emitter = new SseEmitter(STREAM_LIVES_MILLIS);
        var stream = new LiveStream(emitter, caller);
        streams.add(stream);
        emitter.onCompletion(() -> forget(stream));
        emitter.onTimeout(stream::end);
        emitter.onError(_ -> forget(stream));
        stream.tell(SseEmitter.event().name("ready").data(Map.of()));
        if (stopping) {
            stream.end();
        }
        stream.start();
        return emitter;
    }

    /** Keeps proxies from closing a quiet stream, and finds the pages that have gone. */
    @Scheduled(fixedDelay = 20_000)
    void beat() {
        streams.forEach(it -> it.tell(SseEmitter.event().comment("beat")));
    }

    /** On the wire's own thread, and therefore never waiting for a page. */
    private void pass(LiveMessage message) {
        if (SessionEndings.follow(message.facts().getOrDefault("type", ""))) {
            endStreamsOf(message.subject());
            return;
        }
        for (var stream : streams) {
            if (stream.isOf(message.accounts())) {
                stream.tell(SseEmitter.event().name(message.topic()).data(message.facts()));
            } else if (message.subject() != null && stream.hearsCasesOf(message.institutions())) {
                var news = new CaseNews(message.subject(), message.facts().getOrDefault("type", message.topic()));
                var name = LiveMessage.JOURNAL.equals(message.topic()) ? "case" : message.topic();
                stream.tell(SseEmitter.event().name(name).data(news));
            }
        }
    }

    /** All of the account's or the person's, also in a browser that may stay: it opens its stream again at once. */
    private void endStreamsOf(@Nullable UUID whom) {
        streams.stream().filter(it -> it.isOf(whom)).forEach(it -> {
            streams.remove(it);
            it.end();
        });
    }

    private void forget(LiveStream stream) {
        streams.remove(stream);
        stream.end();
    }

    /** Before the server waits for running requests to end: these would not, and every stop would take as long as it may. */
    @EventListener
    void closing(ContextClosedEvent closing) {
        stopping = true;
        streams.forEach(LiveStream::end);
    }

    @Override
    public void destroy() throws Exception {
        subscription.close();
    }
}
