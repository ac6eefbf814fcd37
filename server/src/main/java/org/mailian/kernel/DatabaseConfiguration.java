package org.mailian.kernel;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One PostgreSQL: the one named by DATABASE_URL, or an embedded real server. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int OLDEST = 18;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataSource dataSource(DatabaseSettings settings) {
        var url = settings.url();
        return url == null || url.isBlank() ? embedded(settings) : external(settings, url);
    }

    private static DataSource embedded(DatabaseSettings settings) {
        var server = EmbeddedDatabase.start(settings.data());
        try {
            var config = new HikariConfig();
            config.setJdbcUrl(server.jdbcUrl());
            config.setUsername(server.user());
            config.setPassword(server.password());
            return new EmbeddedDatabase.OwningDataSource(pool(settings, config), server);
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private static DataSource external(DatabaseSettings settings, String url) {
        try {
            var pool = new HikariDataSource(pool(settings, DatabaseAddress.read(url)));
            checkVersion(pool);
            return pool;
        } catch (PoolInitializationException | SQLException refused) {
            throw new StartRefused(
                    "The database did not let us in: "
                            + (refused.getCause() == null ? refused : refused.getCause()).getMessage(),
                    "Check DATABASE_URL, that the server runs, and that the account may connect and create schemas.");
        }
    }

    private static void checkVersion(HikariDataSource pool) throws SQLException {
        try (var connection = pool.getConnection()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                pool.close();
                throw new StartRefused(
                        "The database is PostgreSQL " + version + ".",
                        "Mailian needs PostgreSQL " + OLDEST + " or newer.");
            }
        }
    }

    private static HikariConfig pool(DatabaseSettings settings, HikariConfig config) {
        config.setMaximumPoolSize(settings.connections());
        config.setPoolName("mailian");
        config.addDataSourceProperty("ApplicationName", "mailian");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }
}
