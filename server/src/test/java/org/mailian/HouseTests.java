package org.mailian;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class HouseTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDatabaseIsPostgres18() {
        assertThat(jdbc.sql("select current_setting('server_version_num')::int / 10000")
                        .query(Integer.class)
                        .single())
                .isEqualTo(18);
    }
}
