package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.store.StoreFixture.Customer;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.billing.CancelOrder;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.Desks;
import com.supportpro.store.licences.Licences;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What customers ask the vendor for: to hold a licence by another account, and to change what an account is. */
@StoreTest
class StaffAccountTest {

    @Autowired
    Shop shop;

    @Autowired
    StoreFixture fixture;

    @Autowired
    Accounts accounts;

    @Autowired
    Licences licences;

    @Autowired
    Desks desks;

    @Autowired
    Entitlements entitlements;

    @Autowired
    CancelOrder cancel;

    @LocalServerPort
    int port;

    private AddonId csat;
    private Shop.Buyer buyer;
    private Customer other;
    private Browser staff;
    private Browser owner;

    @BeforeEach
    void aCustomerWhoBought() {
        csat = shop.forSale(port, Shop.PRICE).addon();
        buyer = shop.buyer(port);
        other = fixture.customer("Contoso");
        shop.card(buyer, TestCard.APPROVES);
        staff = new Browser(port);
        staff.signIn(shop.staff(), PASSWORD);
        owner = new Browser(port);
        owner.signIn(buyer.customer().email(), PASSWORD);
    }

    @Test
    void aLicenceMovesToAnotherAccountWithWhatWasPurchasedForGood() {
        buyer.buy(csat, "one-time");
        assertThat(staff.get(move()).body()).contains("What happens", "Its desk keeps running");

        staff.submit(move(), move(), "email", other.email(), "reason", "The company was sold");

        assertThat(licences.find(buyer.customer().licence().id())
                        .orElseThrow()
                        .heldBy(other.account().id()))
                .isTrue();
        assertThat(entitlements
                        .find(buyer.customer().licence().id(), csat)
                        .orElseThrow()
                        .state())
                .isEqualTo(EntitlementState.ACTIVE);
        assertThat(desks.find(DeskId.of(buyer.desk().id)).orElseThrow().linkedAt())
                .isEmpty();
        assertThat(owner.get("/licences").body()).contains("No licence yet");
        assertThat(owner.get("/").body()).contains("Licence moved away", "The company was sold");
        assertThat(buyer.desk().get("/v1/purchases", buyer.token()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theLinksOfALicenceThatMovedAreRenewedNoMore() {
        String refresh = buyer.desk()
                .linked(new Browser(port), buyer.customer().email(), PASSWORD)
                .refresh();

        staff.submit(move(), move(), "email", other.email(), "reason", "The company was sold");

        assertThat(buyer.desk().refresh(refresh).statusCode()).isEqualTo(400);
        assertThat(desks.find(DeskId.of(buyer.desk().id)).orElseThrow().notice())
                .hasValueSatisfying(notice -> assertThat(notice).contains("moved to another account"));
    }

    @Test
    void whileSomethingIsChargedForItALicenceStays() {
        OrderId order = new OrderId(Shop.orderIn(buyer.buy(csat, "monthly")));
        assertThat(staff.get(move()).body()).contains("It cannot move yet", "The subscription of " + csat + " runs");
        staff.submit("/staff", move(), "email", other.email(), "reason", "Please");
        assertThat(holder()).isEqualTo(buyer.customer().account().id());

        cancel.now(order, "Ada");
        staff.submit(move(), move(), "email", "nobody@northwind.example", "reason", "Please");
        assertThat(holder()).isEqualTo(buyer.customer().account().id());
        staff.submit(move(), move(), "email", other.email(), "reason", "Please");
        assertThat(holder()).isEqualTo(other.account().id());
    }

    @Test
    void countryAndZoneChangeAtAnyTimeAndTheCurrencyWhileNothingIsOpen() {
        OrderId order = new OrderId(Shop.orderIn(buyer.buy(csat, "monthly")));
        assertThat(change("FR", "EUR", "Europe/Paris").statusCode()).isEqualTo(302);
        assertThat(account().country()).isEqualTo("FR");
        assertThat(account().timeZone().getId()).isEqualTo("Europe/Paris");
        assertThat(buyer.quote(shop.forSale(port, Shop.PRICE).addon(), "one-time")
                        .taxWords())
                .contains("France");

        HttpResponse<String> refused = change("FR", "USD", "Europe/Paris");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("The currency cannot change yet", "The subscription of " + csat + " runs");

        cancel.now(order, "Ada");
        assertThat(change("FR", "USD", "Europe/Paris").statusCode()).isEqualTo(302);
        assertThat(account().currency()).hasToString("USD");
        assertThat(owner.get("/").body()).contains("Account changed", "currency EUR to USD: As asked");
    }

    @Test
    void whatIsNoCountryOrZoneIsRefusedAtItsField() {
        assertThat(change("XX", "EUR", "Europe/Paris").statusCode()).isEqualTo(422);
        assertThat(change("FR", "", "Europe/Paris").statusCode()).isEqualTo(422);
        assertThat(change("FR", "EUR", "Mars/Olympus").body()).contains("must be a name such as Europe/Berlin");
        assertThat(account().country()).isEqualTo("DE");
    }

    @Test
    void anOwnerMovesTheirLicenceToAnotherDesk() {
        buyer.buy(csat, "monthly");
        String licence = "/licences/" + buyer.customer().licence().id();
        assertThat(owner.get(licence).body()).contains("Move to another desk");
        assertThat(owner.get(licence + "/move").body()).contains("Which desk gives it up?", "Front desk");
        assertThat(owner.submit(
                                licence + "/move",
                                licence + "/move",
                                "desk",
                                other.licence().id().toString())
                        .statusCode())
                .isEqualTo(404);

        owner.submit(licence + "/move", licence + "/move", "desk", buyer.desk().id);

        assertThat(desks.of(buyer.customer().licence().id())).isEmpty();
        assertThat(owner.get(licence).body()).contains("No desk uses this licence yet");
        assertThat(owner.get("/").body()).contains("Licence freed for another desk");
        ScriptedDesk moved = ScriptedDesk.registered(port, buyer.customer().key());
        String token = moved.linked(new Browser(port), buyer.customer().email(), PASSWORD)
                .access();
        assertThat(moved.get("/v1/purchases", token).body()).contains(csat.toString());
    }

    private String move() {
        return "/staff/accounts/" + buyer.customer().account().id() + "/licences/"
                + buyer.customer().licence().id() + "/move";
    }

    private AccountId holder() {
        return licences.find(buyer.customer().licence().id()).orElseThrow().holder();
    }

    private Account account() {
        return accounts.find(buyer.customer().account().id()).orElseThrow();
    }

    private HttpResponse<String> change(String country, String currency, String zone) {
        String path = "/staff/accounts/" + buyer.customer().account().id() + "/change";
        return staff.submit(
                path,
                path,
                "name",
                "Northwind",
                "country",
                country,
                "currency",
                currency,
                "timeZone",
                zone,
                "reason",
                "As asked");
    }
}
