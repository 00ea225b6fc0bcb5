package com.supportpro.desk.installations.work;

import com.supportpro.desk.purchases.FollowPurchases;
import com.supportpro.desk.purchases.Orders;
import com.supportpro.desk.purchases.PurchaseCopy;
import com.supportpro.desk.purchases.Refusal;
import com.supportpro.desk.purchases.Refusal.Why;
import com.supportpro.desk.purchases.Standing;
import com.supportpro.desk.purchases.StoreSays;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Watches the orders that operations wait for, and has those go on whose order has moved. */
@Component
class PaymentWatch {

    private static final Duration HOLD = Duration.ofSeconds(20);

    private final WaitingRows rows;
    private final Orders orders;
    private final FollowPurchases purchases;
    private final PurchaseCopy copy;
    private int turn;

    PaymentWatch(WaitingRows rows, Orders orders, FollowPurchases purchases, PurchaseCopy copy) {
        this.rows = rows;
        this.orders = orders;
        this.purchases = purchases;
        this.copy = copy;
    }

    /** One order is asked for with patience, each in its turn; with several waiting, all of them are asked for at once too. */
    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "${supportpro.desk.payments.every:PT3S}")
    void round() {
        List<WaitingRows.Waiting> waiting = rows.all();
        if (waiting.isEmpty()) {
            return;
        }
        if (waiting.size() > 1) {
            purchases.now();
            goOn(waiting);
        }
        note(orders.look(
                waiting.get(Math.floorMod(turn++, waiting.size())).known().order(), HOLD));
        goOn(waiting);
    }

    /** What is about this desk is about all that it waits for. */
    private void note(StoreSays<Standing> says) {
        if (says.silence().isEmpty()) {
            rows.unheard(says.refusal().map(Refusal::why).filter(Why::ofWhoAsks));
        }
    }

    private void goOn(List<WaitingRows.Waiting> waiting) {
        waiting.stream().filter(this::moved).forEach(one -> rows.goOn(one.operation()));
    }

    private boolean moved(WaitingRows.Waiting waiting) {
        return copy.find(waiting.known().order())
                .map(Standing::of)
                .filter(now -> now.state() != waiting.known().state())
                .isPresent();
    }
}
