package com.supportpro.desk.entitlements;

import static org.mockito.Mockito.mock;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.billinglink.LinkedFixture;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The entitlements of a desk, put together as they are in the application. */
public final class EntitlementsFixture {

    public final Entitlements entitlements;
    public final FollowEntitlements follow;
    final TakeStatement take;
    final ContactRow contact;

    public EntitlementsFixture(
            JdbcClient jdbc,
            Clock clock,
            LinkedFixture linked,
            JdbcTransactionManager transactions,
            ApplicationEventPublisher events) {
        StatementRow row = new StatementRow(jdbc);
        contact = new ContactRow(jdbc);
        Patience patience = new Patience(Duration.ofDays(7), Duration.ofDays(90));
        entitlements = new Entitlements(row, contact, patience, clock);
        KeepStatement keep = new KeepStatement(row, mock(Audit.class), clock) {
            @Override
            public java.util.Optional<java.util.List<Change>> keep(
                    com.supportpro.protocol.billing.SignedEntitlements signed,
                    com.supportpro.protocol.billing.EntitlementDocument document) {
                return new TransactionTemplate(transactions).execute(status -> super.keep(signed, document));
            }
        };
        take = new TakeStatement(linked.connection, linked.link, row, keep, events);
        follow = new FollowEntitlements(linked.calls, linked.link, take, contact, clock);
    }
}
