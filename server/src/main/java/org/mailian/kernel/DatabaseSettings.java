package org.mailian.kernel;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database. Without a URL the application starts its own PostgreSQL under {@code data/postgres}.
 *
 * @param url {@code postgresql://user:password@host:port/name} or a JDBC URL; the environment variable DATABASE_URL
 * @param connections how many connections one node keeps at most
 * @param data the folder that holds everything this node keeps
 */
@ConfigurationProperties("mailian.database")
public record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("16") int connections,
        @DefaultValue("data") Path data) {}
