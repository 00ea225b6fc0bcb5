package com.supportpro.desk.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.supportpro.desk.approvals.Spending.State;
import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Deal;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.Terms;
import com.supportpro.desk.purchases.PurchaseCopy;
import com.supportpro.desk.purchases.Standing;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is set aside follows the order, not the operation that placed it. */
class SettleSpendingTest {

    private static final AddonId ADDON = new AddonId("acme", "thing");
    private static final Money TOTAL = new Money("USD", 2_900);
    private static final UUID ORDER = UUID.fromString("6f1d5a52-70a3-4f55-9c0a-444444444444");

    private final SpendingRows rows = mock(SpendingRows.class);
    private final Budgets budgets = mock(Budgets.class);
    private final Operations operations = mock(Operations.class);
    private final PurchaseCopy purchases = mock(PurchaseCopy.class);
    private final Map<OperationId, State> states = new LinkedHashMap<>();
    private final SettleSpending settle = new SettleSpending(rows, budgets, operations, purchases);

    @BeforeEach
    void rowsInMemory() {
        when(budgets.standing())
                .thenReturn(new BudgetStanding(new Budget(null, ZoneOffset.UTC), YearMonth.of(2026, 12), 0));
        when(rows.unsettled(any()))
                .thenAnswer(call -> states.entrySet().stream()
                        .filter(entry -> entry.getValue() != State.RELEASED)
                        .map(entry -> new Spending(entry.getKey(), TOTAL, entry.getValue()))
                        .toList());
        doAnswer(call -> {
                    Spending settled = call.getArgument(0);
                    return states.put(settled.operation(), settled.state());
                })
                .when(rows)
                .settle(any());
    }

    @Test
    void whatFailedKeepsItsMoneyWhileItsOrderCanStillBePaidAndIsSpentOnceItIs() {
        OperationId failed = operation(Operation.State.FAILED, OrderState.DUE, 1);
        order(OrderState.DUE);
        settle.now();
        assertThat(states.get(failed)).isEqualTo(State.RESERVED);

        order(OrderState.ACTIVE);
        settle.now();

        assertThat(states.get(failed)).isEqualTo(State.SPENT);
    }

    @Test
    void whatFailedGivesItsMoneyBackOnceNobodyCanPayItAnyMore() {
        OperationId failed = operation(Operation.State.ROLLED_BACK, OrderState.DUE, 1);
        order(OrderState.EXPIRED);

        settle.now();

        assertThat(states.get(failed)).isEqualTo(State.RELEASED);
    }

    @Test
    void whatWasPaidAndGivenBackIsNotSpent() {
        OperationId failed = operation(Operation.State.FAILED, OrderState.ACTIVE, 1);
        order(OrderState.REVERSED);

        settle.now();

        assertThat(states.get(failed)).isEqualTo(State.RELEASED);
    }

    @Test
    void oneOrderCountsOnceHoweverManyHaveWaitedForIt() {
        OperationId first = operation(Operation.State.FAILED, OrderState.DUE, 1);
        OperationId second = operation(Operation.State.WAITING_FOR_PAYMENT, OrderState.DUE, 2);
        order(OrderState.DUE);
        settle.now();
        order(OrderState.ACTIVE);
        settle.now();

        assertThat(states).containsEntry(first, State.RELEASED).containsEntry(second, State.SPENT);
    }

    private OperationId operation(Operation.State state, OrderState known, long second) {
        OperationId id = OperationId.random();
        Standing standing = new Standing(ORDER, known, null, "");
        Deal deal = new Deal("a-key", Terms.purchase(Cycle.MONTHLY, "", TOTAL), true, false, false, standing, null);
        Instant at = Instant.ofEpochSecond(second);
        Operation operation = new Operation(
                id, Action.PURCHASE, ADDON, null, false, "somebody", state, List.of(), null, deal, at, null, List.of());
        when(operations.find(id)).thenReturn(Optional.of(operation));
        states.put(id, State.RESERVED);
        return id;
    }

    private void order(OrderState state) {
        Purchase purchase =
                new Purchase(ORDER, ADDON, Cycle.MONTHLY, state, TOTAL, Instant.EPOCH, "somebody", null, "", null);
        when(purchases.find(ORDER)).thenReturn(Optional.of(purchase));
    }
}
