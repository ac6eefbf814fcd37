package org.mailian.meeting;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pictures and voices find their way.
 *
 * @param stunServers addresses such as stun:stun.example.org:3478; none are needed within one network
 * @param turnServers addresses such as turn:turn.example.org:3478?transport=udp
 * @param turnSecret the secret shared with the TURN servers (coturn: use-auth-secret); each line gets credentials of its own from it
 * @param turnLasting how long such credentials open
 * @param janus the HTTP address of a Janus gateway, for example http://127.0.0.1:8088/janus; without one every room is a mesh
 * @param janusSecret its api_secret, where it has one
 */
@ConfigurationProperties("mailian.meeting")
record MeetingSettings(
        @DefaultValue List<String> stunServers,
        @DefaultValue List<String> turnServers,
        @Nullable String turnSecret,
        @DefaultValue("12h") Duration turnLasting,
        @Nullable URI janus,
        @Nullable String janusSecret) {

    @Override
    public String toString() {
        return "MeetingSettings[stunServers=" + stunServers + ", turnServers=" + turnServers + ", janus=" + janus + "]";
    }
}
