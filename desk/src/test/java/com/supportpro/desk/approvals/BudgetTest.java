package com.supportpro.desk.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Terms;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.testkit.SeededRandom;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "supportpro.desk.approvals.every=PT1H")
class BudgetTest {

    private static final CurrentOperator ADMIN = new CurrentOperator("admin@desk.example", "Admin", "", Set.of());
    private static final int THREADS = 6;

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @Autowired
    Budgets budgets;

    @Autowired
    MonthlyPurse purse;

    @Autowired
    SpendingRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingIsSpent() {
        jdbc.sql("truncate spending").update();
        budgets.set(new Budget(null, ZoneOffset.UTC), ADMIN);
    }

    @Test
    void withoutABudgetAnyTotalFitsAndIsCountedAllTheSame() {
        assertThat(spend(usd(999_999))).isEmpty();

        limit(1_000_000);

        assertThat(budgets.standing().left()).contains(usd(1));
    }

    @Test
    void aPurchaseOverTheBudgetIsToldByHowMuch() {
        limit(5_000);
        assertThat(spend(usd(2_900))).isEmpty();

        assertThat(spend(usd(2_900)).map(Problem::values))
                .hasValueSatisfying(values ->
                        assertThat(values).containsEntry("over", "USD 8.00").containsEntry("left", "USD 21.00"));
        assertThat(spend(usd(2_100))).isEmpty();
    }

    @Test
    void anotherCurrencyAndAnUnknownTotalDoNotFitABudget() {
        limit(5_000);

        assertThat(spend(new Money("EUR", 1)).map(Problem::code)).contains("budget-currency");
        assertThat(spend(null).map(Problem::code)).contains("budget-wants-total");
    }

    @Test
    void whatCostsNothingFitsAnyBudgetAlsoOneThatIsOverspentOrInAnotherCurrency() {
        limit(1_000);
        assertThat(tried(request(usd(2_900)).beyondBudget(true))).isEmpty();

        assertThat(spend(usd(0))).isEmpty();
        assertThat(spend(Money.zero("EUR"))).isEmpty();
        assertThat(tried(request(Terms.purchase(Cycle.MONTHLY, "", null).asTrial(true))))
                .isEmpty();
        assertThat(tried(request(Terms.purchase(Cycle.MONTHLY, "", usd(1)).asTrial(true))))
                .isPresent();
        assertThat(budgets.standing().left()).contains(usd(-1_900));
    }

    @Test
    void whoMayExceedItSpendsMoreAndIsCounted() {
        limit(1_000);

        assertThat(tried(request(usd(2_900)).beyondBudget(true))).isEmpty();

        assertThat(budgets.standing().left()).contains(usd(-1_900));
    }

    @Test
    void whatIsReleasedCanBeSpentAgain() {
        limit(2_900);
        OperationRequest request = request(usd(2_900));
        assertThat(tried(request)).isEmpty();
        Spending spent = rows.unsettled(budgets.standing().month()).get(0);

        rows.settle(new Spending(spent.operation(), spent.total(), Spending.State.RELEASED));

        assertThat(spend(usd(2_900))).isEmpty();
    }

    @Test
    void aMonthIsOfTheDesksTimeZone() {
        Instant newYearsEveInNewYork = Instant.parse("2027-01-01T03:00:00Z");

        assertThat(new Budget(null, ZoneId.of("America/New_York")).month(newYearsEveInNewYork))
                .isEqualTo(YearMonth.of(2026, 12));
        assertThat(new Budget(null, ZoneId.of("Asia/Ho_Chi_Minh")).month(newYearsEveInNewYork))
                .isEqualTo(YearMonth.of(2027, 1));
    }

    @Test
    void howeverManySpendAtOnceNoBudgetIsExceededAndNothingThatFitsIsRefused() throws Exception {
        for (int round = 0; round < 12; round++) {
            nothingIsSpent();
            long limit = 1 + random.nextInt(20_000);
            limit(limit);
            List<Long> totals = random.longs(24, 1, 6_000).boxed().toList();

            List<Boolean> spent = atOnce(totals);

            long taken = sum(totals, spent, true).sum();
            assertThat(taken).as("of %d: %s", limit, totals).isLessThanOrEqualTo(limit);
            assertThat(budgets.standing().taken()).isEqualTo(taken);
            assertThat(sum(totals, spent, false).min().orElse(limit + 1)).isGreaterThan(limit - taken);
        }
    }

    private List<Boolean> atOnce(List<Long> totals) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> calls = totals.stream()
                    .<Callable<Boolean>>map(total -> () -> spend(usd(total)).isEmpty())
                    .toList();
            List<Future<Boolean>> done = threads.invokeAll(calls);
            List<Boolean> spent = new ArrayList<>();
            for (Future<Boolean> one : done) {
                spent.add(one.get());
            }
            return spent;
        } finally {
            threads.shutdownNow();
        }
    }

    private static LongStream sum(List<Long> totals, List<Boolean> spent, boolean which) {
        return IntStream.range(0, totals.size())
                .filter(index -> spent.get(index) == which)
                .mapToLong(totals::get);
    }

    private Optional<Problem> spend(@Nullable Money total) {
        return tried(request(total));
    }

    private Optional<Problem> tried(OperationRequest request) {
        return transaction.execute(status -> {
            Optional<Problem> refusal = purse.shortage(request).filter(over -> !request.overBudget());
            if (refusal.isEmpty()) {
                purse.reserve(request, OperationId.random());
            }
            return refusal;
        });
    }

    private static OperationRequest request(@Nullable Money total) {
        return request(Terms.purchase(Cycle.MONTHLY, "", total));
    }

    private static OperationRequest request(Terms terms) {
        AddonId addon = new AddonId("acme", UUID.randomUUID().toString());
        return OperationRequest.of(Action.PURCHASE, addon, Actor.named("somebody"))
                .agreeing(terms);
    }

    private void limit(long units) {
        budgets.set(new Budget(usd(units), ZoneOffset.UTC), ADMIN);
    }

    private static Money usd(long units) {
        return new Money("USD", units);
    }
}
