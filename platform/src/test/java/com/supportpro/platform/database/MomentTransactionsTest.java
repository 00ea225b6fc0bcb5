package com.supportpro.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class MomentTransactionsTest {

    private static final String ISOLATION = "show transaction isolation level";

    @TempDir
    Path parent;

    /** Reads what others commit meanwhile only afterwards, writes nothing, and leaves its connection as it was. */
    @Test
    void readsAsOfOneMomentAndLeavesTheConnectionAsItWas() throws Exception {
        try (EmbeddedPostgres server = Fixture.start(Fixture.applicationFolder(parent))) {
            PostgresAccess access = server.access();
            var one = new SingleConnectionDataSource(access.url(), access.user(), access.password(), true);
            JdbcClient jdbc = JdbcClient.create(one);
            JdbcClient other =
                    JdbcClient.create(new DriverManagerDataSource(access.url(), access.user(), access.password()));
            jdbc.sql("create table news (text text)").update();
            var transactions = new MomentTransactions(one);
            var moment = new TransactionTemplate(transactions, atOneMoment());

            moment.executeWithoutResult(status -> {
                assertThat(text(jdbc, ISOLATION)).isEqualTo("repeatable read");
                assertThat(text(jdbc, "show transaction_read_only")).isEqualTo("on");
                assertThat(text(jdbc, "select count(*) from news")).isEqualTo("0");
                other.sql("insert into news values ('late')").update();
                assertThat(text(jdbc, "select count(*) from news")).isEqualTo("0");
                assertThatThrownBy(() -> jdbc.sql("delete from news").update())
                        .hasStackTraceContaining("read-only transaction");
            });

            assertThat(text(jdbc, "select count(*) from news")).isEqualTo("1");
            assertThat(text(jdbc, ISOLATION)).isEqualTo("read committed");
            new TransactionTemplate(transactions, new DefaultTransactionDefinition()).executeWithoutResult(status -> {
                assertThat(text(jdbc, ISOLATION)).isEqualTo("read committed");
                jdbc.sql("delete from news").update();
            });
            assertThat(text(jdbc, "select count(*) from news")).isEqualTo("0");
            one.destroy();
        }
    }

    private static TransactionAttribute atOneMoment() throws NoSuchMethodException {
        assertThat(AnnotatedElementUtils.hasAnnotation(Reading.class, AtOneMoment.class))
                .isTrue();
        TransactionAttribute asked = new AnnotationTransactionAttributeSource(false)
                .getTransactionAttribute(Reading.class.getDeclaredMethod("read"), Reading.class);
        assertThat(asked).isNotNull();
        return java.util.Objects.requireNonNull(asked);
    }

    @AtOneMoment
    private static final class Reading {

        @SuppressWarnings("unused") // looked at for its transaction
        void read() {}
    }

    private static String text(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
