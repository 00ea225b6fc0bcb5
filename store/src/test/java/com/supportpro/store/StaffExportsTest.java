package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.RefundInvoice;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class StaffExportsTest {

    private static final String RANGE = "?from=2000-01-01&to=2019-12-31";

    @Autowired
    Shop shop;

    @Autowired
    StoreFixture fixture;

    @Autowired
    Invoices invoices;

    @Autowired
    RefundInvoice refunding;

    @Autowired
    Reconcile reconcile;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private Browser browser;
    private StaffProgram program;
    private String today;

    @BeforeEach
    void aPurchaseThatIsPartlyGivenBack() {
        program = new StaffProgram(port);
        browser = new Browser(port);
        browser.signIn(fixture.staff(), PASSWORD);
        Shop.ForSale csat = shop.forSale(port, Shop.PRICE);
        Shop.Buyer buyer = shop.buyer(port);
        database.sql("update account set name = :name where id = :id")
                .param("name", "=HYPERLINK(\"http://x\"),<b>&\nÜ")
                .param("id", buyer.customer().account().id().value())
                .update();
        shop.card(buyer, TestCard.APPROVES);
        UUID order = Shop.purchase(buyer.buy(csat.addon(), "one-time")).order();
        Invoice invoice = invoices.of(new OrderId(order)).get(0);
        refunding.refund(invoice.id(), new Money("EUR", 1000), "+1 for honesty", false);
        reconcile.money();
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        today = "?from=" + day.minusDays(1) + "&to=" + day.plusDays(1);
    }

    @Test
    void theJournalSumsToZeroInTheFileAndOnThePage() {
        HttpResponse<String> file = program.get("/exports/journal.csv" + today);

        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type ->
                        assertThat(type).containsIgnoringCase("text/csv").containsIgnoringCase("utf-8"));
        List<List<String>> rows = parsed(file.body());
        assertThat(rows.get(0)).startsWith("transaction", "at", "event", "account", "currency", "amount");
        assertThat(sum(rows, 5)).isEqualByComparingTo("0");
        BigDecimal cash =
                sum(rows.stream().filter(row -> row.get(3).startsWith("cash:")).toList(), 5);
        assertThat(cash).isEqualByComparingTo(taken());
        assertThat(program.get("/exports/totals" + today).body()).contains("\"balanced\":true");
        assertThat(browser.get("/staff/exports" + today).body())
                .contains("Sums to zero", "The open invoices say the same");
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void invoicesLessCreditNotesAreTheRevenueAndTheTaxOfTheJournal() {
        List<List<String>> journal =
                parsed(program.get("/exports/journal.csv" + today).body());
        List<List<String>> issued =
                parsed(program.get("/exports/invoices.csv" + today).body());

        assertThat(issued).anyMatch(row -> row.get(2).equals("credit note"));
        assertThat(sum(issued, 10))
                .isEqualByComparingTo(account(journal, "revenue").negate());
        assertThat(sum(issued, 11)).isEqualByComparingTo(account(journal, "tax").negate());
    }

    @Test
    void eachRowSaysWhichTaxAtWhichRateItIs() {
        List<List<String>> rows =
                parsed(program.get("/exports/invoices.csv" + today).body());

        assertThat(rows.get(0)).endsWith("tax category", "tax rate", "tax country");
        assertThat(rows.stream().skip(1).toList())
                .anyMatch(row -> row.get(2).equals("invoice"))
                .anyMatch(row -> row.get(2).equals("credit note"))
                .allMatch(row -> row.size() == 20);
        assertThat(rows)
                .anySatisfy(row -> assertThat(row).startsWith(row.get(0)).endsWith("S", "19", "DE"));
        assertThat(browser.get("/staff/exports" + today).body()).contains("What the columns mean", "UNCL5305");
    }

    @Test
    void whatASpreadsheetWouldRunIsWrittenAsText() {
        List<List<String>> rows =
                parsed(program.get("/exports/invoices.csv" + today).body());

        assertThat(rows).anyMatch(row -> row.get(4).equals("'=HYPERLINK(\"http://x\"),<b>&\nÜ"));
        assertThat(rows).anyMatch(row -> row.get(8).equals("'+1 for honesty"));
        assertThat(rows).allMatch(row -> row.size() == rows.get(0).size());
    }

    @Test
    void daysWithoutBookingsGiveTheHeadingOnlyAndWrongDaysAreRefused() {
        assertThat(parsed(program.get("/exports/journal.csv" + RANGE).body())).hasSize(1);
        assertThat(program.get("/exports/journal.csv?from=2026-02-30&to=2026-03-01")
                        .statusCode())
                .isEqualTo(422);
        assertThat(program.get("/exports/journal.csv?from=2026-03-02&to=2026-03-01")
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.get("/staff/exports?from=x&to=<script>"
                                .replace("<", "%3C")
                                .replace(">", "%3E"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theFiguresAreDrawnAndStandInATableToo() {
        String page = browser.get("/staff/figures").body();

        assertThat(page)
                .contains("<svg", "role=\"img\"", "Net revenue in EUR", "Churn")
                .doesNotContain("style=");
        assertThat(program.get("/figures").body()).contains("\"code\":\"EUR\"", "\"revenue\"");
    }

    @Test
    void whatIsChargedEachMonthIsAmongTheFigures() {
        long before = monthly();
        Shop.ForSale addon = shop.forSale(port, Shop.PRICE);
        Shop.Buyer buyer = shop.buyer(port);
        shop.card(buyer, TestCard.APPROVES);
        UUID order = Shop.purchase(buyer.buy(addon.addon(), "monthly")).order();

        long net = database.sql("select net from subscription where order_id = :order")
                .param("order", order)
                .query(Long.class)
                .single();
        assertThat(net).isPositive();
        assertThat(monthly() - before).isEqualTo(net);
    }

    private long monthly() {
        Matcher figure = Pattern.compile("\"code\":\"EUR\",\"monthly\":\\{\"currency\":\"EUR\",\"minorUnits\":(\\d+)")
                .matcher(program.get("/figures").body());
        return figure.find() ? Long.parseLong(figure.group(1)) : 0;
    }

    private BigDecimal taken() {
        return database.sql("""
                select (select sum(amount) from payment where state = 'SUCCEEDED')
                  - (select coalesce(sum(amount), 0) from refund where state = 'SUCCEEDED')""").query(BigDecimal.class).single().movePointLeft(2);
    }

    private static BigDecimal account(List<List<String>> journal, String account) {
        return sum(journal.stream().filter(row -> row.get(3).equals(account)).toList(), 5);
    }

    private static BigDecimal sum(List<List<String>> rows, int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> cell.matches("-?[0-9.]+"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As RFC 4180 says. */
    private static List<List<String>> parsed(String csv) {
        assertThat(csv).endsWith("\r\n");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(csv.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }
}
