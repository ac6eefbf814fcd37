package org.mailian.kernel;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One PostgreSQL: the one named by DATABASE_URL, or an embedded real server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataSource dataSource(DatabaseSettings settings) {
        var url = settings.url();
        if (url != null && !url.isBlank()) {
            return new HikariDataSource(pool(settings, external(url)));
        }
        var embedded = EmbeddedDatabase.start(settings.data().resolve("postgres"));
        var config = new HikariConfig();
        config.setJdbcUrl(embedded.jdbcUrl());
        return new EmbeddedDatabase.OwningDataSource(pool(settings, config), embedded);
    }

    private static HikariConfig pool(DatabaseSettings settings, HikariConfig config) {
        config.setMaximumPoolSize(settings.connections());
        config.setPoolName("mailian");
        config.addDataSourceProperty("ApplicationName", "mailian");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }

    /** Accepts both the form hosting platforms give (postgresql://user:password@host/name) and a JDBC URL. */
    private static HikariConfig external(String url) {
        var config = new HikariConfig();
        if (url.startsWith("jdbc:")) {
            config.setJdbcUrl(url);
            return config;
        }
        var uri = URI.create(url.replaceFirst("^postgres://", "postgresql://"));
        var query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
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

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
