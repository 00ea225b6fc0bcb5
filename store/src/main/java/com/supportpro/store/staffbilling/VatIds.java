package com.supportpro.store.staffbilling;

import com.supportpro.platform.database.Times;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.billing.Buyers;
import com.supportpro.store.billing.TaxDetails;
import com.supportpro.store.notices.Facts;
import com.supportpro.store.notices.NoticeKind;
import com.supportpro.store.notices.Notices;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** VAT ids that nobody has confirmed yet. */
@Service
public class VatIds {

    private final JdbcClient database;
    private final Buyers buyers;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    VatIds(JdbcClient database, Buyers buyers, Audit audit, Notices notices, Clock clock) {
        this.database = database;
        this.buyers = buyers;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** One that waits, the oldest first. */
    public record Waiting(UUID account, String name, String country, String company, String vatId, Instant changedAt) {}

    List<Waiting> waiting() {
        return database.sql("""
                select a.id, a.name, a.country, t.company, t.vat_id, t.changed_at
                from tax_details t join account a on a.id = t.account_id
                where t.vat_id <> '' and t.vat_checked_at is null order by t.changed_at limit 500""")
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("company"),
                        row.getString("vat_id"),
                        Times.read(row, "changed_at")))
                .list();
    }

    /**
     * Notes that it was looked up and is valid; the evidence of tax decisions says so from now on.
     *
     * @param vatId the one that was looked up, so that another one typed since is not confirmed with it
     */
    @Transactional
    void confirm(AccountId account, String vatId, String by) {
        TaxDetails details = buyers.details(account);
        if (details.vatId().isEmpty() || !details.vatId().equals(vatId)) {
            throw new RefusedException("The customer's VAT id is another one now");
        }
        if (details.vatCheckedAt() == null) {
            buyers.put(
                    account,
                    new TaxDetails(
                            details.company(),
                            details.street(),
                            details.postcode(),
                            details.city(),
                            vatId,
                            Times.now(clock)));
            audit.record(new AuditEvent(by, "VAT id confirmed", vatId, account));
        }
    }

    /**
     * Takes it off the account, because it was looked up and is not valid, and tells the customer; the next invoice bears tax.
     * Invoices that were issued stay as they are.
     *
     * @param vatId the one that was looked up
     */
    @Transactional
    void reject(AccountId account, String vatId, @Nullable String why, String by) {
        String reason = Reason.of(why);
        if (!buyers.forgetVatId(account, vatId)) {
            throw new RefusedException("The customer's VAT id is another one now");
        }
        audit.record(new AuditEvent(by, "VAT id rejected", vatId + ": " + reason, account));
        Facts facts = new Facts().vatId(vatId).reason(reason).link("/tax-details");
        notices.tell(NoticeKind.VAT_ID_REJECTED, account + ":" + vatId + ":" + Times.now(clock), account, facts.map());
    }
}
