package org.mailian.kernel;

import com.zaxxer.hikari.HikariConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** DATABASE_URL, in the form hosting platforms give it (postgresql://user:password@host/name) or as a JDBC URL. */
final class DatabaseAddress {

    private DatabaseAddress() {}

    /** Refuses what is neither; never repeats the address in a message, for it holds a password. */
    static HikariConfig read(String url) {
        var config = new HikariConfig();
        if (url.startsWith("jdbc:postgresql:")) {
            config.setJdbcUrl(url);
            return config;
        }
        var uri = uri(url);
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        config.setJdbcUrl("jdbc:postgresql://%s:%d%s%s".formatted(uri.getHost(), port, uri.getPath(), query));
        if (uri.getRawUserInfo() != null) {
            var parts = uri.getRawUserInfo().split(":", 2);
            config.setUsername(decoded(parts[0]));
            if (parts.length > 1) {
                config.setPassword(decoded(parts[1]));
            }
        }
        return config;
    }

    private static URI uri(String url) {
        try {
            var uri = new URI(url);
            var ours = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (ours
                    && uri.getHost() != null
                    && uri.getPath() != null
                    && uri.getPath().length() > 1) {
                return uri;
            }
        } catch (URISyntaxException unreadable) {
            // said below, without the text itself
        }
        throw new StartRefused(
                "DATABASE_URL is not the address of a PostgreSQL database.",
                "Write it as postgresql://user:password@host:5432/name, special characters in the password as %40 and the like.");
    }

    /** Only %-escapes: a plus sign in a password is a plus sign. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
