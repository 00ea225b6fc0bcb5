package com.supportpro.desk.purchases;

import com.supportpro.desk.billinglink.LinkedFixture;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The purchases of a desk, put together as they are in the application. */
public final class PurchasesFixture {

    public final PurchaseCopy copy;
    public final Orders orders;
    public final FollowPurchases follow;

    public PurchasesFixture(JdbcClient jdbc, Clock clock, LinkedFixture linked) {
        PurchaseRows rows = new PurchaseRows(jdbc);
        Answers answers = new Answers(linked.calls);
        copy = new PurchaseCopy(rows, clock);
        orders = new Orders(answers, copy);
        follow = new FollowPurchases(answers, rows, copy, linked.link, clock);
    }
}
