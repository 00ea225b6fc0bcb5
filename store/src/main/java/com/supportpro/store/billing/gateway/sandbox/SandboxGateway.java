package com.supportpro.store.billing.gateway.sandbox;

import com.supportpro.store.StoreProperties;
import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.gateway.GatewayEvent;
import com.supportpro.store.billing.gateway.GatewaySettings;
import com.supportpro.store.billing.gateway.NewMethod;
import com.supportpro.store.billing.gateway.PaymentGateway;
import com.supportpro.store.billing.gateway.RefundResult;
import com.supportpro.store.billing.gateway.Refunding;
import com.supportpro.store.billing.gateway.WebhookRefusedException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves no money, and behaves as if it did. */
@Component
class SandboxGateway implements PaymentGateway {

    static final String NAME = "sandbox";

    private final SandboxCharges charges;
    private final SandboxRefunds refunds;
    private final SandboxCards cards;
    private final SandboxEvents events;
    private final StoreProperties store;
    private final GatewaySettings settings;

    SandboxGateway(
            SandboxCharges charges,
            SandboxRefunds refunds,
            SandboxCards cards,
            SandboxEvents events,
            StoreProperties store,
            GatewaySettings settings) {
        this.charges = charges;
        this.refunds = refunds;
        this.cards = cards;
        this.events = events;
        this.store = store;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Where another gateway is in force its cards would buy for nothing. */
    @Override
    public boolean charges() {
        return settings.sandbox();
    }

    @Override
    public boolean paysBack() {
        return true;
    }

    @Override
    public ChargeResult charge(Charge charge) {
        return charges.charge(charge);
    }

    @Override
    public ChargeResult find(Charge charge) {
        return charges.find(charge.payment());
    }

    @Override
    public ChargeResult giveUp(Charge charge) {
        return charges.giveUp(charge.payment());
    }

    @Override
    public RefundResult refund(Refunding refunding) {
        return refunds.refund(refunding);
    }

    @Override
    public RefundResult find(Refunding refunding) {
        return refunds.find(refunding.refund());
    }

    @Override
    public URI beginSetUp(UUID account, String email, URI back) {
        return store.at("/sandbox/cards?setup=" + cards.begin(account, back));
    }

    @Override
    public Optional<NewMethod> finishSetUp(UUID account, String setup) {
        return id(setup)
                .flatMap(id -> cards.entered(account, id))
                .flatMap(token -> cards.find(account, token).map(card -> new NewMethod(token, card.label(), null)));
    }

    /** The body is the event's id: only the sandbox itself knows one. */
    @Override
    public GatewayEvent parse(byte[] body, Map<String, String> headers) {
        String id = new String(body, StandardCharsets.US_ASCII);
        return Optional.of(id)
                .filter(text -> text.matches("event-[0-9a-f-]{36}"))
                .flatMap(events::find)
                .orElseThrow(() -> new WebhookRefusedException("no event of the sandbox"));
    }

    private static Optional<UUID> id(String setup) {
        try {
            return Optional.of(UUID.fromString(setup));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
