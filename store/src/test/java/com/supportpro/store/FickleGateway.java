package com.supportpro.store;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.gateway.GatewayEvent;
import com.supportpro.store.billing.gateway.NewMethod;
import com.supportpro.store.billing.gateway.PaymentGateway;
import com.supportpro.store.billing.gateway.RefundResult;
import com.supportpro.store.billing.gateway.Refunding;
import com.supportpro.store.billing.gateway.WebhookRefusedException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A gateway in the mood that a test wants it in. It keeps its word: a payment that it decided on stays so decided. */
class FickleGateway implements PaymentGateway {

    static final String NAME = "stripe";

    private final Map<UUID, ChargeResult> decided = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> accounts = new ConcurrentHashMap<>();
    private final Map<UUID, Boolean> silent = new ConcurrentHashMap<>();
    private volatile Function<Charge, ChargeResult> mood = FickleGateway::approve;
    private volatile Function<Charge, Boolean> silence = charge -> false;
    private volatile boolean broken;
    private volatile boolean returning;
    private volatile boolean mute;
    private volatile boolean coarse;

    static ChargeResult approve(Charge charge) {
        return new ChargeResult.Succeeded("taken-" + charge.payment());
    }

    static ChargeResult decline(Charge charge) {
        return new ChargeResult.Declined("refused-" + charge.payment(), "insufficient_funds");
    }

    static ChargeResult ask(Charge charge) {
        return new ChargeResult.ActionRequired("asks-" + charge.payment(), URI.create("https://bank.example/"));
    }

    void mood(Function<Charge, ChargeResult> wanted) {
        mood = wanted;
        silence = charge -> false;
    }

    /** Charges for which the first answer is lost. */
    void losesAnswers(Function<Charge, Boolean> which) {
        silence = which;
    }

    /** It is asked again about what it did not answer. */
    void speaks() {
        silence = charge -> false;
        silent.clear();
    }

    /** What it refused of the account it took after all. */
    void tookAfterAll(UUID account) {
        decided.replaceAll((payment, result) ->
                account.equals(accounts.get(payment)) ? new ChargeResult.Succeeded("late-" + payment) : result);
    }

    /** It knows nothing of the account's charges any more. */
    void denies(UUID account) {
        decided.replaceAll(
                (payment, result) -> account.equals(accounts.get(payment)) ? new ChargeResult.NotFound() : result);
    }

    /** Approves, answers and returns nothing. */
    void calm() {
        broken = false;
        returning = false;
        mute = false;
        coarse = false;
        mood(FickleGateway::approve);
        speaks();
    }

    /** Every question about a charge fails. */
    void breaks(boolean wanted) {
        broken = wanted;
    }

    /** It tells nothing of what was asked for before. */
    void mutes(boolean wanted) {
        mute = wanted;
    }

    /** What is open has more decimal places than it takes. */
    void refusesTheAmount(boolean wanted) {
        coarse = wanted;
    }

    @Override
    public boolean takes(Money amount) {
        return !coarse;
    }

    /** Banks return every refund. */
    void returnsRefunds(boolean wanted) {
        returning = wanted;
    }

    /** How many charges of the account succeeded. */
    long taken(UUID account) {
        return decided.entrySet().stream()
                .filter(entry -> account.equals(accounts.get(entry.getKey())))
                .filter(entry -> entry.getValue() instanceof ChargeResult.Succeeded)
                .count();
    }

    /** How many charges of the account there were. */
    long asked(UUID account) {
        return accounts.values().stream().filter(account::equals).count();
    }

    void forget() {
        decided.clear();
        accounts.clear();
        silent.clear();
        calm();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean charges() {
        return true;
    }

    @Override
    public ChargeResult charge(Charge charge) {
        accounts.put(charge.payment(), charge.account());
        boolean lost = !decided.containsKey(charge.payment()) && silence.apply(charge);
        ChargeResult result = decided.computeIfAbsent(charge.payment(), id -> mood.apply(charge));
        if (lost) {
            silent.put(charge.payment(), true);
        }
        return silent.containsKey(charge.payment()) ? new ChargeResult.Unknown("no answer") : result;
    }

    @Override
    public ChargeResult find(Charge charge) {
        if (broken) {
            throw new IllegalStateException("The gateway is out of order");
        }
        ChargeResult result = decided.get(charge.payment());
        if (mute || silent.containsKey(charge.payment())) {
            return new ChargeResult.Unknown("no answer");
        }
        return result == null ? new ChargeResult.NotFound() : result;
    }

    @Override
    public ChargeResult giveUp(Charge charge) {
        if (mute) {
            return new ChargeResult.Unknown("no answer");
        }
        return decided.compute(
                charge.payment(), (id, result) -> result instanceof ChargeResult.Succeeded ? result : decline(charge));
    }

    @Override
    public RefundResult refund(Refunding refunding) {
        return new RefundResult.Succeeded("back-" + refunding.refund());
    }

    @Override
    public RefundResult find(Refunding refunding) {
        if (mute) {
            return new RefundResult.Unknown("no answer");
        }
        return returning ? new RefundResult.Failed("account_closed") : refund(refunding);
    }

    @Override
    public URI beginSetUp(UUID account, String email, URI back) {
        return back;
    }

    @Override
    public Optional<NewMethod> finishSetUp(UUID account, String setup) {
        return Optional.empty();
    }

    @Override
    public GatewayEvent parse(byte[] body, Map<String, String> headers) {
        throw new WebhookRefusedException("There are none");
    }
}
