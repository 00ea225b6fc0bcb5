package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.store.Shop.Buyer;
import com.supportpro.store.billing.BookTransfer;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@StoreTest
@TestPropertySource(
        properties = {
            "supportpro.store.gateway=bank-transfer",
            "supportpro.store.bank.name=SupportPro GmbH",
            "supportpro.store.bank.iban=DE02 1203 0000 0000 2020 51",
            "supportpro.store.bank.bic=BYLADEM1001"
        })
class TransferPagesTest {

    @Autowired
    Shop shop;

    @Autowired
    Invoices invoices;

    @Autowired
    BookTransfer transfers;

    @Autowired
    Invariants invariants;

    @LocalServerPort
    int port;

    @Test
    void anInvoiceSaysWhereToTransferItsAmountToAndShowsWhenItCame() {
        Buyer buyer = shop.buyer(port);
        buyer.buy(shop.forSale(port, Shop.PRICE).addon(), "one-time");
        Invoice invoice = invoices.of(buyer.customer().account().id()).get(0);
        Browser browser = new Browser(port);
        browser.signIn(buyer.customer().email(), PASSWORD);
        String path = "/invoices/" + invoice.number();

        assertThat(browser.get(path).body())
                .contains("DE02 1203 0000 0000 2020 51", "BYLADEM1001", "<strong>" + invoice.number() + "</strong>")
                .doesNotContain("/payment-method\"");
        assertThat(browser.get("/payment-methods").body()).contains("You pay by bank transfer");

        transfers.received(invoice.id(), invoice.total(), "STATEMENT-8");

        assertThat(browser.get(path).body()).contains("Paid").doesNotContain("DE02 1203");
        assertThat(invariants.violations()).isEmpty();
    }
}
