package com.supportpro.store.billing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.publishing.ForSale;
import com.supportpro.store.publishing.Sales;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells everybody who subscribed to an add-on by a cycle that the price has changed; each is told once, however often it is done. */
@Service
public class AnnouncePrices {

    private static final int PAGE = 200;

    private final Sales sales;
    private final Pricing pricing;
    private final Subscriptions subscriptions;
    private final AnnouncePrice announce;

    AnnouncePrices(Sales sales, Pricing pricing, Subscriptions subscriptions, AnnouncePrice announce) {
        this.sales = sales;
        this.pricing = pricing;
        this.subscriptions = subscriptions;
        this.announce = announce;
    }

    /**
     * What was announced.
     *
     * @param net the listed price
     * @param told how many subscribers have notice of it since now
     */
    public record Announced(AddonId addon, Cycle cycle, Money net, int told) {}

    /**
     * Announces the listed price; each subscriber pays it from the first period that begins after their notice.
     *
     * @throws BillingRefusedException when it is not sold so
     */
    public Announced announce(AddonId addon, Cycle cycle) {
        ForSale sale = sales.find(addon)
                .orElseThrow(() -> new BillingRefusedException(Why.NO_SUCH_ADD_ON, "There is no add-on " + addon));
        Money net = pricing.listNet(sale, cycle);
        int told = 0;
        UUID last = new UUID(0, 0);
        for (List<SubscriptionId> page = page(addon, cycle, net, last); !page.isEmpty(); ) {
            told += (int) page.stream().filter(id -> announce.announce(id, net)).count();
            last = page.get(page.size() - 1).value();
            page = page(addon, cycle, net, last);
        }
        return new Announced(addon, cycle, net, told);
    }

    private List<SubscriptionId> page(AddonId addon, Cycle cycle, Money net, UUID after) {
        return subscriptions.payingOtherwise(addon, cycle, net, after, PAGE);
    }
}
