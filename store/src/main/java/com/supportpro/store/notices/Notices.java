package com.supportpro.store.notices;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.store.accounts.AccountId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Takes down what people are to be told; it is sent afterwards. */
@Service
public class Notices {

    private static final JsonMapper JSON = ProtocolJson.mapper();

    private final JdbcClient database;
    private final Clock clock;

    Notices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes it down in the transaction of the deed, so that it is told exactly when the deed is done. A kind is told once of a
     * subject, however often this is called.
     *
     * @param subject what it happened to, and when it may happen to it again, which time: {@code <invoice id>:2}
     * @param facts by {@link Facts}
     * @throws IllegalArgumentException when a fact of the kind is missing
     */
    public void tell(NoticeKind kind, String subject, AccountId account, Map<String, String> facts) {
        kind.facts().forEach(fact -> require(kind, fact, facts));
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql("""
                insert into billing_notice (kind, subject, account_id, facts, at, next_at)
                values (:kind, :subject, :account, cast(:facts as jsonb), :now, :now)
                on conflict (kind, subject) do nothing""")
                .param("kind", kind.name())
                .param("subject", subject)
                .param("account", account.value())
                .param("facts", JSON.writeValueAsString(facts))
                .param("now", now)
                .update();
    }

    private static void require(NoticeKind kind, Fact fact, Map<String, String> facts) {
        String value = facts.get(fact.key());
        if (value == null) {
            throw new IllegalArgumentException(kind + " needs the fact " + fact.key());
        }
        fact.form().check(value);
    }
}
