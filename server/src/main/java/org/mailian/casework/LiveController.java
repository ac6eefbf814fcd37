package org.mailian.casework;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
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
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

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

    /** After these somebody may no longer hear what the stream was opened for; the page opens another as who it now is. */
    private static final Set<String> ENDS_STREAMS = Set.of(
            "account.signed-out",
            "account.post-switched",
            "account.password-changed",
            "account.password-reset",
            "account.withdrawn",
            "practitioner.post-corrected",
            "practitioner.post-ended");

    /** Switches the beat on. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Beating {}

    private record Listener(
            SseEmitter emitter, UUID institution, UUID account, UUID practitioner, boolean readsCases) {}

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final AutoCloseable subscription;
    private volatile boolean stopping;

    LiveController(LiveWire wire) {
        this.subscription = wire.subscribe(this::pass);
    }

    @Rule(Scope.OWN)
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Caller caller) {
        var emitter = new SseEmitter(STREAM_LIVES_MILLIS);
        var listener = new Listener(
                emitter,
                caller.institution(),
                caller.account(),
                caller.practitioner(),
                caller.may(Permission.CASE_READ));
        listeners.add(listener);
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> listeners.remove(listener));
        send(listener, SseEmitter.event().name("ready").data(Map.of()));
        if (stopping) {
            emitter.complete();
        }
        return emitter;
    }

    /** Keeps proxies from closing a quiet stream, and finds the pages that have gone. */
    @Scheduled(fixedDelay = 20_000)
    void beat() {
        listeners.forEach(it -> send(it, SseEmitter.event().comment("beat")));
    }

    private void pass(LiveMessage message) {
        if (ENDS_STREAMS.contains(message.facts().getOrDefault("type", ""))) {
            endStreamsOf(message.subject());
            return;
        }
        for (var listener : listeners) {
            if (message.accounts().contains(listener.account())) {
                send(listener, SseEmitter.event().name(message.topic()).data(message.facts()));
            } else if (listener.readsCases() && message.institutions().contains(listener.institution())) {
                var subject = message.subject();
                if (subject != null) {
                    var news = new CaseNews(subject, message.facts().getOrDefault("type", message.topic()));
                    var name = "journal".equals(message.topic()) ? "case" : message.topic();
                    send(listener, SseEmitter.event().name(name).data(news));
                }
            }
        }
    }

    /** All of the account's or the person's, also in a browser that may stay: it opens its stream again at once. */
    private void endStreamsOf(@Nullable UUID whom) {
        for (var listener : listeners) {
            if (listener.account().equals(whom) || listener.practitioner().equals(whom)) {
                listeners.remove(listener);
                listener.emitter().complete();
            }
        }
    }

    private void send(Listener listener, SseEventBuilder event) {
        try {
            listener.emitter().send(event);
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
            listener.emitter().complete();
        }
    }

    /** Before the server waits for running requests to end: these would not, and every stop would take as long as it may. */
    @EventListener
    void closing(ContextClosedEvent closing) {
        stopping = true;
        listeners.forEach(it -> it.emitter().complete());
    }

    @Override
    public void destroy() throws Exception {
        subscription.close();
    }
}
