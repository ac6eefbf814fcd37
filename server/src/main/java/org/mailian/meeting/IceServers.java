package org.mailian.meeting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mailian.meeting.Told.IceServer;
import org.springframework.stereotype.Component;

/**
 * What a browser asks to find a way through firewalls. Credentials of TURN are made for one line and end by themselves: the time they
 * end and the participant, signed with the secret the TURN servers know (draft-uberti-behave-turn-rest-00, as coturn has it).
 */
@Component
class IceServers {

    private final MeetingSettings settings;
    private final Clock clock;

    IceServers(MeetingSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<IceServer> of(UUID participant) {
        var servers = new ArrayList<IceServer>();
        if (!settings.stunServers().isEmpty()) {
            servers.add(new IceServer(settings.stunServers(), null, null));
        }
        var secret = settings.turnSecret();
        if (!settings.turnServers().isEmpty() && secret != null) {
            var username = clock.instant().plus(settings.turnLasting()).getEpochSecond() + ":" + participant;
            servers.add(new IceServer(settings.turnServers(), username, signed(secret, username)));
        }
        return servers;
    }

    static String signed(String secret, String username) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
