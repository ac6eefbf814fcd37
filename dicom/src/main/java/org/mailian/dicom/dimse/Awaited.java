package org.mailian.dicom.dimse;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mailian.dicom.net.AssociationException.Lost;
import org.mailian.dicom.net.AssociationException.TimedOut;

/** Requests that this side has sent and whose responses another thread will receive. */
final class Awaited {

    private final Map<Integer, CompletableFuture<Command>> requests = new ConcurrentHashMap<>();
    private volatile boolean ended;

    /** Sends something; its response is waited for from before it can come. */
    interface Sending {
        void send() throws IOException;
    }

    Command response(int messageId, Duration within, Sending request) throws IOException {
        var response = new CompletableFuture<Command>();
        requests.put(messageId, response);
        try {
            if (ended) {
                throw new Lost("The association is over", null);
            }
            request.send();
            return response.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new TimedOut("to respond");
        } catch (ExecutionException e) {
            throw new Lost("The association ended before the response", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Lost("The wait for a response was interrupted", null);
        } finally {
            requests.remove(messageId);
        }
    }

    /** @return whether anyone waits for it */
    boolean answer(Command response) {
        var request = requests.get(response.messageIdRespondedTo());
        return request != null && request.complete(response);
    }

    void end() {
        ended = true;
        requests.values().forEach(request -> request.completeExceptionally(new Lost("The association is over", null)));
    }
}
