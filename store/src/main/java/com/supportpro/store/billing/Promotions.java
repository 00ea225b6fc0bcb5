package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Money;
import com.supportpro.store.billing.model.Discount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All promotion codes. */
@Repository
public class Promotions {

    private final JdbcClient database;
    private final Clock clock;

    Promotions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Promotion> find(String code) {
        return database.sql("select * from promotion where code = :code")
                .param("code", code.strip().toUpperCase(Locale.ROOT))
                .query(Promotions::promotion)
                .optional();
    }

    public List<Promotion> all() {
        return database.sql("select * from promotion order by created_at desc, code limit 500")
                .query(Promotions::promotion)
                .list();
    }

    public void add(Promotion made) {
        AddonId addon = made.addon();
        Integer percent = made.discount() instanceof Discount.Percent share ? share.percent() : null;
        Money off = made.discount() instanceof Discount.Amount amount ? amount.off() : null;
        database.sql("""
                insert into promotion (code, publisher, slug, percent, amount_off, currency, periods, starts_at, ends_at, most_uses,
                  created_at)
                values (:code, :publisher, :slug, :percent, :off, :currency, :periods, :starts, :ends, :most, :now)""")
                .param("code", made.code().toUpperCase(Locale.ROOT))
                .param("publisher", addon == null ? null : addon.publisher())
                .param("slug", addon == null ? null : addon.slug())
                .param("percent", percent)
                .param("off", off == null ? null : off.minorUnits())
                .param("currency", off == null ? null : off.currency())
                .param("periods", made.periods())
                .param("starts", Times.sql(made.startsAt()))
                .param("ends", made.endsAt() == null ? null : Times.sql(made.endsAt()))
                .param("most", made.mostUses())
                .param("now", Times.sql(Times.now(clock)))
                .update();
    }

    /** Lets nobody use it any more; subscriptions that began with it keep it. False when it has ended already. */
    public boolean end(String code) {
        return database.sql("""
                update promotion set ends_at = greatest(:now, starts_at)
                where code = :code and (ends_at is null or ends_at > :now)""")
                        .param("now", Times.sql(Times.now(clock)))
                        .param("code", code)
                        .update()
                == 1;
    }

    /** Counts a use; false when none is left. */
    boolean use(String code) {
        return database.sql(
                                "update promotion set uses = uses + 1 where code = :code and (most_uses is null or uses < most_uses)")
                        .param("code", code)
                        .update()
                == 1;
    }

    /** Takes the use of an order back that was never paid. */
    void giveBack(OrderId order) {
        database.sql("""
                update promotion set uses = uses - 1 where uses > 0 and code = (
                  select q.promotion from quote q join purchase_order o on o.quote_id = q.id where o.id = :order)""").param("order", order.value()).update();
    }

    private static Promotion promotion(ResultSet row, int number) throws SQLException {
        String publisher = row.getString("publisher");
        Integer percent = row.getObject("percent", Integer.class);
        return new Promotion(
                row.getString("code"),
                publisher == null ? null : new AddonId(publisher, row.getString("slug")),
                percent == null
                        ? new Discount.Amount(new Money(row.getString("currency"), row.getLong("amount_off")))
                        : new Discount.Percent(percent),
                row.getInt("periods"),
                Times.read(row, "starts_at"),
                Times.readNullable(row, "ends_at"),
                row.getObject("most_uses", Integer.class),
                row.getInt("uses"));
    }
}
