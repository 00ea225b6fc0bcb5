package com.supportpro.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    @Test
    void aFreshDatabaseIsMigratedAndSharesNothingWithAnother() {
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase other = TestDatabase.fresh()) {
            JdbcClient.create(one.dataSource())
                    .sql("INSERT INTO thing VALUES ('mine')")
                    .update();

            assertThat(things(other)).isZero();
            assertThat(things(one)).isOne();
        }
    }

    @Test
    void anEmptyDatabaseHasNoTables() {
        try (TestDatabase database = TestDatabase.empty()) {
            assertThatThrownBy(() -> things(database)).hasMessageContaining("thing");
        }
    }

    @Test
    void aClosedDatabaseIsGone() {
        TestDatabase database = TestDatabase.empty();
        String name = database.access().url().replaceFirst(".*/", "");

        database.close();

        assertThat(TestServer.get().exists(name)).isFalse();
    }

    private static int things(TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("SELECT count(*) FROM thing")
                .query(Integer.class)
                .single();
    }
}
