package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.billing.Quote;
import com.supportpro.store.billing.BillingRefusedException;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.PayInvoice;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@StoreTest
@TestPropertySource(properties = "supportpro.store.gateway=bank-transfer")
class SandboxSwitchedOffTest {

    @Autowired
    Shop shop;

    @Autowired
    Invoices invoices;

    @Autowired
    PayInvoice pay;

    @LocalServerPort
    int port;

    @Test
    void aTestCardOfFormerTimesBuysNothing() {
        Shop.Buyer buyer = shop.buyer(port);
        PaymentMethod old = shop.card(buyer, TestCard.APPROVES);

        Quote quote = buyer.quote(shop.forSale(port, Shop.PRICE).addon(), "one-time");
        assertThat(quote.payWith()).isEmpty();
        HttpResponse<String> answer = buyer.order(quote);

        assertThat(Shop.problem(answer)).isEqualTo("402 payment-due");
        Invoice due = invoices.of(new OrderId(Shop.orderIn(answer))).get(0);
        assertThatThrownBy(() -> pay.pay(due.id(), old.id())).isInstanceOf(BillingRefusedException.class);
    }
}
