package com.supportpro.store.oauth;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.platform.secrets.SecretBox;
import com.supportpro.platform.secrets.WrongSecretKeyException;
import com.supportpro.testkit.TestDatabase;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class KeyRingTest {

    @Test
    void aNodeWithAnotherSecretKeyThanTheOthersDoesNotStart() {
        try (TestDatabase database = TestDatabase.fresh()) {
            TokenKeys first = keys(database, 1);
            assertThatCode(() -> start(first)).as("nothing is sealed yet").doesNotThrowAnyException();
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource()))
                    .executeWithoutResult(status -> first.rotateIfDue());

            assertThatCode(() -> start(keys(database, 1))).doesNotThrowAnyException();
            assertThatThrownBy(() -> start(keys(database, 2))).isInstanceOf(WrongSecretKeyException.class);
        }
    }

    private static TokenKeys keys(TestDatabase database, int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return new TokenKeys(JdbcClient.create(database.dataSource()), new SecretBox(key), Clock.systemUTC());
    }

    private static void start(TokenKeys keys) {
        new KeyRing(keys, Clock.systemUTC()).afterSingletonsInstantiated();
    }
}
