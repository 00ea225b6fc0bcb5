package com.supportpro.store;

import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.gateway.GatewayEvent;
import com.supportpro.store.billing.gateway.NewMethod;
import com.supportpro.store.billing.gateway.PaymentGateway;
import com.supportpro.store.billing.gateway.RefundResult;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** Lets a thread die at the n-th place where a process may die: before and after each commit and each call to a gateway. */
final class Crashes implements BeanPostProcessor {

    private final AtomicInteger placesLeft = new AtomicInteger(Integer.MAX_VALUE);
    private final Map<String, Integer> died = new ConcurrentHashMap<>();
    private volatile UnaryOperator<ChargeResult> answers = UnaryOperator.identity();
    private volatile UnaryOperator<Charge> questions = UnaryOperator.identity();

    /** What is left of a process that was killed. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;

        Killed(String where) {
            super("killed " + where);
        }
    }

    void dieAfter(int places) {
        placesLeft.set(places);
    }

    void live() {
        placesLeft.set(Integer.MAX_VALUE);
    }

    /** Where how many died so far. */
    Map<String, Integer> died() {
        return died;
    }

    /** Spoils what is asked and answered, to see whether anybody notices. */
    void spoil(UnaryOperator<Charge> asked, UnaryOperator<ChargeResult> answered) {
        questions = asked;
        answers = answered;
    }

    private void pass(String where) {
        if (placesLeft.get() != Integer.MAX_VALUE && placesLeft.getAndDecrement() == 0) {
            died.merge(where, 1, Integer::sum);
            throw new Killed(where);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof PlatformTransactionManager transactions) {
            return new Transactions(transactions);
        }
        return bean instanceof PaymentGateway gateway ? new Calls(gateway) : bean;
    }

    private final class Transactions implements PlatformTransactionManager {

        private final PlatformTransactionManager real;

        Transactions(PlatformTransactionManager real) {
            this.real = real;
        }

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            return real.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            if (status.isNewTransaction() && !status.isReadOnly()) {
                try {
                    pass("before a commit");
                } catch (Killed killed) {
                    real.rollback(status);
                    throw killed;
                }
                real.commit(status);
                pass("after a commit");
            } else {
                real.commit(status);
            }
        }

        @Override
        public void rollback(TransactionStatus status) {
            real.rollback(status);
        }
    }

    private final class Calls implements PaymentGateway {

        private final PaymentGateway real;

        Calls(PaymentGateway real) {
            this.real = real;
        }

        @Override
        public String name() {
            return real.name();
        }

        @Override
        public boolean charges() {
            return real.charges();
        }

        @Override
        public ChargeResult charge(Charge charge) {
            pass("before a charge");
            ChargeResult result = answers.apply(real.charge(questions.apply(charge)));
            pass("after a charge");
            return result;
        }

        @Override
        public ChargeResult find(Charge charge) {
            return answers.apply(real.find(charge));
        }

        @Override
        public ChargeResult giveUp(Charge charge) {
            pass("before giving up");
            ChargeResult result = real.giveUp(charge);
            pass("after giving up");
            return result;
        }

        @Override
        public RefundResult refund(com.supportpro.store.billing.gateway.Refunding refunding) {
            pass("before a refund");
            RefundResult result = real.refund(refunding);
            pass("after a refund");
            return result;
        }

        @Override
        public RefundResult find(com.supportpro.store.billing.gateway.Refunding refunding) {
            return real.find(refunding);
        }

        @Override
        public URI beginSetUp(UUID account, String email, URI back) {
            return real.beginSetUp(account, email, back);
        }

        @Override
        public Optional<NewMethod> finishSetUp(UUID account, String setup) {
            return real.finishSetUp(account, setup);
        }

        @Override
        public GatewayEvent parse(byte[] body, Map<String, String> headers) {
            return real.parse(body, headers);
        }
    }
}
