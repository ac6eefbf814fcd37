package org.mailian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTests {

    @Test
    void theFormOfHostingPlatformsIsUnderstood() {
        var config = DatabaseAddress.read("postgresql://mai%40lian:p%2Fw+d@db.example.org/main?sslmode=require");

        assertThat(config.getJdbcUrl()).isEqualTo("jdbc:postgresql://db.example.org:5432/main?sslmode=require");
        assertThat(config.getUsername()).isEqualTo("mai@lian");
        assertThat(config.getPassword()).isEqualTo("p/w+d");
    }

    @Test
    void aJdbcAddressIsTakenAsItIs() {
        assertThat(DatabaseAddress.read("jdbc:postgresql://db:5433/main?user=x").getJdbcUrl())
                .isEqualTo("jdbc:postgresql://db:5433/main?user=x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.example.org",
                "mysql://u:secret@db/main",
                "jdbc:mysql://db/main",
                "postgresql://u:secret@/main",
                "postgresql://u:secret@db",
                "postgresql://u:sec ret@db/main"
            })
    void anythingElseIsRefusedWithoutShowingThePassword(String url) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> DatabaseAddress.read(url))
                .withMessageNotContaining("secret")
                .satisfies(it -> assertThat(it.advice()).contains("postgresql://user:password@host:5432/name"));
    }
}
