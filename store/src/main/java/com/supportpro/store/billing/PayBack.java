package com.supportpro.store.billing;

import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.billing.gateway.Gateways;
import com.supportpro.store.billing.gateway.RefundResult;
import com.supportpro.store.billing.model.RefundState;
import com.supportpro.store.licences.Licences;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff see to refunds that do not reach their customer by themselves. */
@Service
public class PayBack {

    private final Refunds refunds;
    private final Payments payments;
    private final Invoices invoices;
    private final Orders orders;
    private final Licences licences;
    private final Gateways gateways;
    private final RefundSettlement settlement;

    PayBack(
            Refunds refunds,
            Payments payments,
            Invoices invoices,
            Orders orders,
            Licences licences,
            Gateways gateways,
            RefundSettlement settlement) {
        this.refunds = refunds;
        this.payments = payments;
        this.invoices = invoices;
        this.orders = orders;
        this.licences = licences;
        this.gateways = gateways;
        this.settlement = settlement;
    }

    /** Whether people have to transfer it: no gateway does, or the one that should cannot, or could not. */
    public boolean byHand(Refund refund) {
        boolean failed = refund.state() == RefundState.FAILED;
        boolean nobody = refund.state() == RefundState.PENDING && (refund.byHand() || !paysBack(refund));
        return failed || nobody;
    }

    /**
     * Notes that it was transferred.
     *
     * @param reference of the bank statement
     * @throws BillingRefusedException when a gateway may be paying it back, or did
     */
    @Transactional
    public void transferred(RefundId id, String reference) {
        Refund refund = locked(id);
        if (!byHand(refund)) {
            throw new BillingRefusedException(
                    Why.REFUND_REFUSED, "This refund is on its way already. A transfer would pay it twice");
        }
        refunds.byHand(id);
        if (refund.state() == RefundState.FAILED) {
            refunds.move(refund, RefundState.PENDING, null, "");
        }
        refunds.move(refunds.find(id).orElseThrow(), RefundState.SENT, null, "");
        settlement.settle(id, new RefundResult.Succeeded(reference));
    }

    private boolean paysBack(Refund refund) {
        String gateway = payments.find(refund.payment()).orElseThrow().gateway();
        return gateways.byName(gateway).paysBack();
    }

    private Refund locked(RefundId id) {
        Payment payment =
                payments.find(refunds.find(id).orElseThrow().payment()).orElseThrow();
        Invoice invoice = invoices.find(payment.invoice()).orElseThrow();
        licences.lock(orders.find(invoice.order()).orElseThrow().licence());
        return refunds.find(id).orElseThrow();
    }
}
