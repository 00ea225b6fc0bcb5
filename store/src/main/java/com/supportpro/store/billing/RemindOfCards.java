package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.notices.Fact;
import com.supportpro.store.notices.Facts;
import com.supportpro.store.notices.NoticeKind;
import com.supportpro.store.notices.Notices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people in time that the card which is charged expires: once for each of its last days. */
@Component
class RemindOfCards {

    private static final int DAYS_AHEAD = 30;
    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final Notices notices;
    private final Clock clock;

    RemindOfCards(JdbcClient database, Notices notices, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.clock = clock;
    }

    /** Running it again says nothing twice. */
    @Transactional
    public void run() {
        LocalDate today = LocalDate.ofInstant(Times.now(clock), ZoneOffset.UTC);
        database.sql("""
                select m.id, m.account_id, m.label, m.expires_on, a.time_zone
                from payment_method m join account a on a.id = m.account_id
                where m.preferred and m.removed_at is null and m.expires_on between :today and :ahead and not exists (
                  select 1 from billing_notice n where n.kind = 'CARD_EXPIRES' and n.subject = m.id || ':' || m.expires_on)
                order by m.expires_on, m.id limit :most""")
                .param("today", today)
                .param("ahead", today.plusDays(DAYS_AHEAD))
                .param("most", AT_ONCE)
                .query(RemindOfCards::card)
                .list()
                .forEach(this::tell);
    }

    private void tell(Card card) {
        Facts facts = new Facts()
                .method(card.label())
                .instant(
                        Fact.AT,
                        card.expiresOn()
                                .atTime(LocalTime.NOON)
                                .atZone(card.zone())
                                .toInstant())
                .link("/payment-methods");
        notices.tell(NoticeKind.CARD_EXPIRES, card.id() + ":" + card.expiresOn(), card.account(), facts.map());
    }

    private static Card card(ResultSet row, int number) throws SQLException {
        return new Card(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("label"),
                row.getObject("expires_on", LocalDate.class),
                ZoneId.of(row.getString("time_zone")));
    }

    private record Card(UUID id, AccountId account, String label, LocalDate expiresOn, ZoneId zone) {}
}
