package com.supportpro.store.billing;

import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.protocol.billing.Purchases;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.oauth.DeskCaller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where desks order; of other licences' orders it knows nothing. */
@Service
public class OrderDesk {

    private static final int SHORTEST_KEY = 8;
    private static final int LONGEST_KEY = 100;

    private final PlaceOrder place;
    private final Orders orders;
    private final PurchaseViews views;

    OrderDesk(PlaceOrder place, Orders orders, PurchaseViews views) {
        this.place = place;
        this.orders = orders;
        this.views = views;
    }

    /**
     * An answer to an order.
     *
     * @param problem whether the body is a problem document
     */
    public record Placed(UUID order, int status, boolean problem, String body) {}

    /** @throws BillingRefusedException when nothing is bought */
    public Placed place(DeskCaller caller, @Nullable String key, OrderRequest request) {
        if (key == null || key.isBlank() || key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY) {
            throw new BillingRefusedException(
                    Why.IDEMPOTENCY_KEY_MISSING, "An Idempotency-Key of 8 to 100 characters has to be sent");
        }
        return place.place(caller, key, request);
    }

    /**
     * The order of the licence and of the account that holds it: what an account bought before the licence moved stays its own.
     *
     * @throws BillingRefusedException when there is no such order
     */
    public Order find(DeskCaller caller, UUID id) {
        return orders.find(new OrderId(id))
                .filter(order -> order.licence().equals(caller.licence().id()))
                .filter(order -> order.account().equals(caller.account().id()))
                .orElseThrow(() -> new BillingRefusedException(Why.NO_SUCH_ORDER, "There is no such order"));
    }

    public Purchase view(Order order) {
        return views.view(order);
    }

    public Purchases all(DeskCaller caller) {
        return views.of(caller.licence().id());
    }
}
