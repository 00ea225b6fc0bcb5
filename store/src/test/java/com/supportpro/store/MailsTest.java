package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.store.Subscribers.Subscriber;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.Correspondents;
import com.supportpro.store.accounts.EmailAddress;
import com.supportpro.store.accounts.NewPerson;
import com.supportpro.store.accounts.People;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.billing.AnnouncePrice;
import com.supportpro.store.billing.Buyers;
import com.supportpro.store.billing.CancelOrder;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.PayInvoice;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.RefundInvoice;
import com.supportpro.store.billing.Renewals;
import com.supportpro.store.billing.SuspendByHand;
import com.supportpro.store.billing.TaxDetails;
import com.supportpro.store.billing.gateway.NewMethod;
import com.supportpro.store.billing.gateway.RefundResult;
import com.supportpro.store.billing.gateway.Refunding;
import com.supportpro.store.jobs.Job;
import com.supportpro.store.notices.SendNotices;
import com.supportpro.testkit.SettableClock;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** What people find in their inbox when something happens to what they bought. */
@StoreTest
@Import(MailsTest.Surroundings.class)
@TestPropertySource(properties = "spring.mail.host=127.0.0.1")
class MailsTest {

    private static final int PORT = freePort();

    @TestConfiguration
    static class Surroundings {

        @Bean
        @Primary
        SettableClock movableClock() {
            return new SettableClock(Instant.parse("2026-12-31T10:00:00Z"));
        }

        @Bean
        FickleGateway fickleGateway() {
            return new Refuser();
        }
    }

    /** Gives no money back. */
    static class Refuser extends FickleGateway {

        @Override
        public RefundResult refund(Refunding refunding) {
            return new RefundResult.Failed("expired_card");
        }
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> PORT);
    }

    @Autowired
    Shop shop;

    @Autowired
    Subscribers subscribers;

    @Autowired
    FickleGateway gateway;

    @Autowired
    Renewals renewals;

    @Autowired
    Reconcile reconcile;

    @Autowired
    Invoices invoices;

    @Autowired
    PaymentMethods methods;

    @Autowired
    PayInvoice payInvoice;

    @Autowired
    CancelOrder cancel;

    @Autowired
    AnnouncePrice announce;

    @Autowired
    SuspendByHand suspend;

    @Autowired
    RefundInvoice refunds;

    @Autowired
    Buyers buyers;

    @Autowired
    People people;

    @Autowired
    Correspondents correspondents;

    @Autowired
    SendNotices sendNotices;

    @Autowired
    @Qualifier("remindOfCardsJob")
    Job remindOfCards;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Shop.ForSale sale;
    private AddonId csat;
    private String reader = "";

    @BeforeEach
    void anInbox() {
        clock.set(Instant.parse("2026-12-31T10:00:00Z"));
        gateway.forget();
        database.sql("delete from billing_notice").update();
        // Attempts to sign in that were made later than now would have to be waited for.
        database.sql("delete from failed_sign_in").update();
        sale = shop.forSale(port, Subscribers.PRICE);
        csat = sale.addon();
        server.start();
    }

    @AfterEach
    void closed() {
        server.stop();
    }

    @Test
    void aPurchaseIsConfirmedWithItsInvoiceInTheLanguageOfTheReader() {
        Subscriber monthly = subscriber("de");

        MimeMessage mail = onlyNew();

        assertThat(text(mail)).contains("EUR sind bezahlt, die Rechnung liegt bei");
        assertThat(pdf(mail))
                .contains("Rechnungsnummer " + first(monthly).number(), "Tiếng Việt, monatlich", "USt. Deutschland")
                .contains("31. Dezember 2026 – 30. Januar 2027", "Bezahlt am 31. Dezember 2026.")
                .doesNotContain(csat.toString());
    }

    @Test
    void aRenewalSaysWhenItIsChargedWhenAgainAndWhenItEnds() {
        Subscriber monthly = subscriber("en");
        onlyNew();

        at("2027-01-24T10:00:00Z");
        MimeMessage issued = onlyNew();
        assertThat(text(issued)).contains("On January 31, 2027 we charge the payment method that is stored");
        assertThat(pdf(issued)).contains("EUR 5.95 due January 31, 2027");

        gateway.mood(FickleGateway::decline);
        assertThat(textAt("2027-01-31T10:00:00Z")).contains("We try again on February 3, 2027");
        assertThat(textAt("2027-02-01T10:00:00Z")).contains("was due on January 31, 2027");
        assertThat(textAt("2027-02-03T10:00:00Z")).contains("We try again on February 7, 2027");
        at("2027-02-05T10:00:00Z");
        at("2027-02-07T10:00:00Z");
        forget();
        assertThat(textAt("2027-02-14T10:00:00Z"))
                .contains("do not try again by ourselves", "the subscription ends on March 2, 2027");

        for (int day = 0; day < 20; day++) {
            clock.advance(Duration.ofDays(1));
            renewals.run();
        }
        forget();
        gateway.mood(FickleGateway::approve);
        payInvoice.pay(
                invoices.of(monthly.subscription().order()).get(1).id(),
                monthly.method().id());
        assertThat(text(onlyNew())).contains("nothing is owed for it any more", "purchase it again");
    }

    @Test
    void aFirstInvoiceIsNeverSaidToBeChargedByItself() {
        Shop.Buyer buyer = buyer();
        buyer.buy(csat, "monthly");

        MimeMessage issued = onlyNew();
        assertThat(text(issued)).contains("Please pay it until January 14, 2027", "Nothing is charged before you pay");
        assertThat(pdf(issued)).contains("Please pay until January 14, 2027.");

        gateway.mood(FickleGateway::decline);
        Account account = buyer.customer().account();
        payInvoice.pay(
                invoices.of(account.id()).get(0).id(),
                methods.add(account.id(), FickleGateway.NAME, new NewMethod("t-" + UUID.randomUUID(), "Visa", null))
                        .id());
        assertThat(text(onlyNew()))
                .contains("do not try again by ourselves", "If it is still open on February 13, 2027");

        clock.set(Instant.parse("2027-02-14T10:00:00Z"));
        reconcile.orders();
        assertThat(subjects()).contains("Your order of Tiếng Việt has expired").hasSize(2);
    }

    @Test
    void whatIsCancelledIsCalledByItsName() {
        Shop.Buyer buyer = buyer();
        Quote quote = Shop.quote(buyer.quote(csat, "monthly", "", true));
        OrderId trial = new OrderId(Shop.orderIn(buyer.order(quote)));
        assertThat(text(onlyNew()))
                .contains("Your trial of Tiếng Việt has begun", "until January 14, 2027", "Price: EUR 5.00");
        clock.advance(Duration.ofDays(12));
        reconcile.orders();
        assertThat(text(onlyNew()))
                .contains("It ends by itself, and nothing is charged")
                .doesNotContain("cancel");
        cancel.now(trial, "Ada");
        assertThat(onlySubject()).isEqualTo("Your trial of Tiếng Việt is cancelled");

        OrderId unpaid = new OrderId(Shop.orderIn(buyer.buy(csat, "monthly")));
        cancel.now(unpaid, "Ada");
        assertThat(subjects())
                .contains("Your order of Tiếng Việt is cancelled")
                .noneMatch(it -> it.contains("ubscription"));

        Subscriber monthly = subscriber("en");
        forget();
        cancel.atPeriodEnd(monthly.subscription().order(), true, "Ada");
        assertThat(onlySubject()).isEqualTo("Your subscription of Tiếng Việt is cancelled");
        cancel.atPeriodEnd(monthly.subscription().order(), false, "Ada");
        cancel.atPeriodEnd(monthly.subscription().order(), false, "Ada");
        assertThat(text(onlyNew()))
                .contains("Your subscription of Tiếng Việt goes on", "is paid until February 12, 2027");
        cancel.atPeriodEnd(monthly.subscription().order(), true, "Ada");
        forget();
        at(monthly.subscription().paid().end().toString());
        assertThat(text(onlyNew())).contains("cancelled for the end of its period, and that was on");
    }

    @Test
    void aTrialThatEndsSoonNamesThePriceThatIsListedThen() {
        assertThat(trialThatEndsSoon(Subscribers.PRICE.replace("\"minorUnits\":500}", "\"minorUnits\":900}")))
                .contains("it costs EUR 9.00, without tax", "Price: EUR 9.00");
        assertThat(trialThatEndsSoon("""
                {"currency":"EUR","cycles":[{"cycle":"annually","minorUnits":7000}]}""")).contains("it costs EUR 9.00");
    }

    /** @param listed the price that is listed in the days before its end */
    private String trialThatEndsSoon(String listed) {
        Shop.Buyer buyer = buyer();
        buyer.order(Shop.quote(buyer.quote(csat, "monthly", "", true)));
        forget();
        assertThat(sale.publisher().price("csat", listed).statusCode()).isEqualTo(204);
        clock.advance(Duration.ofDays(12));
        reconcile.orders();
        return text(onlyNew());
    }

    @Test
    void whatStaffSuspendAndLetRunAgainIsTold() {
        Subscriber monthly = subscriber("en");
        forget();

        suspend.suspend(monthly.subscription().order(), "The desk attacks others");
        assertThat(text(onlyNew())).contains("nothing is charged for it meanwhile", "Reason: The desk attacks others");
        suspend.reinstate(monthly.subscription().order());
        assertThat(onlySubject()).isEqualTo("Tiếng Việt may run again");
    }

    @Test
    void aRefundThatFailsIsOwedStill() {
        Subscriber monthly = subscriber("en");
        forget();
        Invoice invoice = first(monthly);
        refunds.refund(invoice.id(), invoice.total(), "It never worked", true);
        reconcile.money();

        List<MimeMessage> mails = fresh();

        assertThat(mails).anySatisfy(mail -> assertThat(text(mail)).contains("We still owe you this amount"));
        assertThat(mails)
                .anySatisfy(mail -> assertThat(pdf(mail))
                        .contains(
                                "Credit note number",
                                "Corrects invoice " + invoice.number(),
                                "Total credited EUR 5.95"));
    }

    @Test
    void aCardThatExpiresIsSaidOnceAndInTime() {
        Subscriber monthly = subscriber("en");
        forget();
        methods.add(
                monthly.caller().account().id(),
                FickleGateway.NAME,
                new NewMethod("card-" + UUID.randomUUID(), "Visa •••• 1881", LocalDate.parse("2027-01-31")));
        remindOfCards.work().run();
        assertThat(subjects()).isEmpty();

        clock.advance(Duration.ofDays(3));
        remindOfCards.work().run();
        remindOfCards.work().run();

        assertThat(text(onlyNew())).contains("Visa •••• 1881 expires soon", "January 31, 2027", "/payment-methods");
    }

    @Test
    void aPriceThatIsWithdrawnIsToldAndOneThatIsAnnouncedAgainAfterThatToo() {
        Subscriber monthly = subscriber("en");
        forget();
        announce.announce(monthly.subscription().id(), new Money("EUR", 700));
        assertThat(text(onlyNew())).contains("From January 31, 2027 on, Tiếng Việt costs EUR 7.00");

        clock.advance(Duration.ofMinutes(1));
        announce.announce(monthly.subscription().id(), new Money("EUR", 500));
        announce.announce(monthly.subscription().id(), new Money("EUR", 500));
        assertThat(text(onlyNew()))
                .contains("The price of Tiếng Việt stays as it is", "Price: EUR 5.00", "Withdrawn price: EUR 7.00");

        clock.advance(Duration.ofMinutes(1));
        announce.announce(monthly.subscription().id(), new Money("EUR", 700));
        assertThat(text(onlyNew())).contains("costs EUR 7.00");
    }

    @Test
    void aPaymentMethodThatIsAddedOrRemovedIsToldOnceWithWhoDidIt() {
        Shop.Buyer buyer = buyer();
        Browser browser = browser(buyer.customer().email());
        String page = browser.submit("/payment-methods", "/payment-methods/add").body();
        int start = page.indexOf("/sandbox/cards");
        String cards = page.substring(start, page.indexOf('"', start));
        String back = Browser.location(browser.submit(
                        cards, "/sandbox/cards", "setup", Browser.parameter(cards, "setup"), "card", "APPROVES"))
                .replace("http://localhost:8081", "");
        browser.get(back);
        browser.get(back);

        assertThat(text(onlyNew()))
                .contains("Visa •••• 4242 was added", "By: " + reader, "/payment-methods")
                .contains(reader + " has added Visa •••• 4242");
        String path = "/payment-methods/"
                + methods.preferred(buyer.customer().account().id())
                        .orElseThrow()
                        .id() + "/remove";
        browser.submit(path, path);
        assertThat(text(onlyNew())).contains("Visa •••• 4242 was removed", "By: " + reader);
    }

    @Test
    void aDeskThatIsRetiredIsTold() {
        Shop.Buyer buyer = buyer();
        Browser browser = browser(buyer.customer().email());
        String path = "/desks/" + buyer.desk().id + "/remove";

        browser.submit(path, path);

        assertThat(text(onlyNew()))
                .contains(
                        "Your help desk Front desk was removed",
                        "By: " + reader,
                        "another help desk can take its place");
    }

    @Test
    void aLicenceThatIsMovedIsToldToBothAccounts() {
        Shop.Buyer from = buyer();
        String to = shop.buyer(port).customer().email();
        String path = "/staff/accounts/" + from.customer().account().id() + "/licences/"
                + from.customer().licence().id() + "/move";

        browser(shop.staff()).submit(path, path, "email", to, "reason", "The company was sold");
        sendNotices.sendDue();

        assertThat(received(to))
                .singleElement()
                .satisfies(mail -> assertThat(text(mail))
                        .contains(
                                "is held by your account now", "Reason: The company was sold", "link the help desks"));
        assertThat(text(onlyNew())).contains("is held by another account now", "Reason: The company was sold");
    }

    private Browser browser(String email) {
        Browser browser = new Browser(port);
        browser.signIn(email, PASSWORD);
        return browser;
    }

    @Test
    void aVatIdThatIsNotValidIsToldWithTheReason() {
        Subscriber monthly = subscriber("de");
        forget();
        AccountId account = monthly.caller().account().id();
        buyers.put(account, new TaxDetails("Acme GmbH", "", "", "", "DE136695976", null));

        new StaffProgram(port).post("/vat-ids/" + account + "/reject", """
                {"vatId":"DE136695976","reason":"Das Register kennt sie nicht."}""");

        assertThat(text(onlyNew()))
                .contains("Ihre USt-IdNr. DE136695976 ist nicht gültig", "Die nächste Rechnung enthält Umsatzsteuer")
                .contains("Grund: Das Register kennt sie nicht.", "/tax-details");
    }

    @Test
    void theLanguageIsChosenInTheClientAreaAndWhenTheAccountIsOpened() {
        Shop.Buyer buyer = buyer();
        Browser browser = new Browser(port);
        browser.signIn(buyer.customer().email(), PASSWORD);
        browser.submit("/security", "/security/language", "language", "vi");
        buyer.buy(csat, "monthly");

        MimeMessage mail = onlyNew();
        assertThat(text(mail)).contains("Xin chào Nora Trader", "Vui lòng thanh toán trước hết ngày");
        assertThat(pdf(mail)).contains("Tiếng Việt, hằng tháng", "Số hóa đơn");
        assertThat(browser.get("/security").body()).contains("value=\"vi\" lang=\"vi\" selected");

        String email = UUID.randomUUID() + "@northwind.example";
        new StaffProgram(port).post("/accounts", """
                {"name":"Uwe","email":"%s","password":"a calm river in May","accountName":"Uwe GmbH","language":"de-AT"}""".formatted(email));
        assertThat(people.find(new EmailAddress(email)).map(Person::id).map(correspondents::language))
                .contains("de");
    }

    private Shop.Buyer buyer() {
        Shop.Buyer buyer = shop.buyer(port);
        reader = buyer.customer().email();
        return buyer;
    }

    private Subscriber subscriber(String language) {
        Subscriber monthly = subscribers.subscribe(port, csat, Cycle.MONTHLY, "DE", "Europe/Berlin", "");
        EmailAddress email = new EmailAddress(UUID.randomUUID() + "@northwind.example");
        reader = email.value();
        people.add(new NewPerson(monthly.caller().account().id(), email, "Nora Trader", PASSWORD, false, language));
        return monthly;
    }

    private Invoice first(Subscriber subscriber) {
        return invoices.of(subscriber.subscription().order()).get(0);
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        renewals.run();
    }

    private String textAt(String instant) {
        at(instant);
        return text(onlyNew());
    }

    private void forget() {
        fresh();
    }

    private MimeMessage onlyNew() {
        List<MimeMessage> mails = fresh();
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private String onlySubject() {
        List<String> subjects = subjects();
        assertThat(subjects).hasSize(1);
        return subjects.get(0);
    }

    private List<String> subjects() {
        return fresh().stream().map(MailsTest::subject).toList();
    }

    /** What came to the last customer since this was last called. */
    private List<MimeMessage> fresh() {
        sendNotices.sendDue();
        List<MimeMessage> mails = received(reader);
        server.reset();
        return mails;
    }

    private List<MimeMessage> received(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getHeaders(mail).contains(address))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return (subject(mail) + "\n" + text((Part) mail)).replace('\u00a0', ' ');
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(text(parts.getBodyPart(i)));
            }
            return text.toString();
        }
        return part.isMimeType("text/plain") ? part.getContent().toString() : "";
    }

    /** The words of the paper that goes with the mail; empty when none does. */
    private static String pdf(MimeMessage mail) {
        try {
            return pdf((Part) mail).replace('\u00a0', ' ');
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String pdf(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(pdf(parts.getBodyPart(i)));
            }
            return text.toString();
        }
        if (!part.isMimeType("application/pdf")) {
            return "";
        }
        try (PDDocument pdf = Loader.loadPDF(part.getInputStream().readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
