package com.supportpro.store.billing.gateway;

import java.util.Optional;
import java.util.UUID;

/**
 * Something a gateway tells by itself. Only who is meant is taken from it; what became of it is asked of the gateway anew.
 *
 * @param id the gateway's id of the event: told again, it is handled once
 * @param payment ours; empty when the event is about none
 * @param refund ours; empty when the event is about none
 */
public record GatewayEvent(String id, String type, String object, Optional<UUID> payment, Optional<UUID> refund) {}
