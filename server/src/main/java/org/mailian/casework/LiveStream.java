package org.mailian.casework;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One open page, and an orderly way to speak to it: whoever tells it something never waits for its line, so that one page on a bad line
 * holds up no other.
 */
final class LiveStream {

    /** A page that reads so slowly that so much waits is let go; it opens another stream and asks for everything again. */
    private static final int WAITING = 256;

    private static final Set<DataWithMediaType> END = Set.of();

    private final SseEmitter emitter;
    private final Caller caller;
    private final boolean readsCases;
    private final BlockingQueue<Set<DataWithMediaType>> waiting = new ArrayBlockingQueue<>(WAITING);

    LiveStream(SseEmitter emitter, Caller caller) {
        this.emitter = emitter;
        this.caller = caller;
        this.readsCases = caller.may(Permission.CASE_READ);
    }

    void start() {
        Thread.ofVirtual().name("live-stream").start(this::speak);
    }

    boolean isOf(Set<UUID> accounts) {
        return accounts.contains(caller.account());
    }

    /** Whether it is opened by this account or this person. */
    boolean isOf(@Nullable UUID whom) {
        return caller.account().equals(whom) || caller.practitioner().equals(whom);
    }

    boolean hearsCasesOf(Set<UUID> institutions) {
        return readsCases && institutions.contains(caller.institution());
    }

    /** In the order in which it is told. */
    void tell(SseEventBuilder event) {
        if (!waiting.offer(event.build())) {
            end();
        }
    }

    /** What still waits is not said. */
    void end() {
        waiting.clear();
        waiting.offer(END);
    }

    private void speak() {
        try {
            for (var event = waiting.take(); event != END; event = waiting.take()) {
                emitter.send(event);
            }
        } catch (IOException | IllegalStateException gone) {
            // the page has gone; it comes back by itself
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        emitter.complete();
    }
}
