package org.mailian.meeting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.CloseReason;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.Map;
import org.mailian.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a request that has passed the rules of its route into a socket. So a socket is refused as every other route is, with the same
 * codes, before it is one.
 */
@Component
class SocketDoor {

    private static final Logger LOG = LoggerFactory.getLogger(SocketDoor.class);

    /** An offer with many lines of media has some twenty thousand characters. */
    private static final int LONGEST_MESSAGE = 64 * 1024;

    private final Conversation conversation;
    private final Switchboard switchboard;
    private final JsonMapper json;
    private final MeetingDeeds deeds;

    SocketDoor(Conversation conversation, Switchboard switchboard, JsonMapper json, MeetingDeeds deeds) {
        this.conversation = conversation;
        this.switchboard = switchboard;
        this.json = json;
        this.deeds = deeds;
    }

    /** Refused: {@code meeting/not-a-socket}, and {@code meeting/foreign-origin} for a page of another site. */
    void open(HttpServletRequest request, HttpServletResponse response, Line.Owner owner) {
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            throw MeetingProblems.notASocket();
        }
        if (!WebUtils.isSameOrigin(new ServletServerHttpRequest(request))) {
            throw MeetingProblems.foreignOrigin();
        }
        var container = (ServerContainer) request.getServletContext().getAttribute(ServerContainer.class.getName());
        var config = ServerEndpointConfig.Builder.create(Socket.class, "/meeting")
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                        return type.cast(new Socket(owner));
                    }
                })
                .build();
        try {
            container.upgradeHttpToWebSocket(request, response, config, Map.of());
        } catch (IOException | DeploymentException refused) {
            LOG.debug("A socket could not be opened", refused);
            throw MeetingProblems.notASocket();
        }
    }

    private final class Socket extends Endpoint {

        private final Line.Owner owner;
        private Line line;

        @SuppressWarnings("NullAway.Init") // the container opens before it says anything else
        Socket(Line.Owner owner) {
            this.owner = owner;
        }

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
            session.setMaxBinaryMessageBufferSize(1);
            line = new Line(session, owner, deeds.now());
            session.addMessageHandler(String.class, (MessageHandler.Whole<String>) this::heard);
        }

        @Override
        public void onClose(Session session, CloseReason reason) {
            line.closed();
            conversation.closed(line);
        }

        @Override
        public void onError(Session session, Throwable failure) {
            LOG.debug("A line broke", failure);
        }

        private void heard(String text) {
            try {
                if (!line.heard(deeds.now())) {
                    throw MeetingProblems.tooFast();
                }
                conversation.heard(line, read(text));
            } catch (Problem refusal) {
                switchboard.tell(line, new Told.Refused(refusal.code(), typeOf(text)));
            } catch (RuntimeException failure) {
                LOG.error("What was said in meeting {} could not be done", line.meeting(), failure);
                switchboard.tell(line, new Told.Refused("kernel/incident", typeOf(text)));
            }
        }

        private Said read(String text) {
            try {
                return json.readValue(text, Said.class);
            } catch (JacksonException unknown) {
                throw MeetingProblems.unknownMessage();
            }
        }

        private String typeOf(String text) {
            try {
                return json.readTree(text).path("type").asString("");
            } catch (JacksonException unreadable) {
                return "";
            }
        }
    }
}
