package com.supportpro.store.billing.gateway;

/**
 * A gateway told something, and it is stored. Published with no transaction open, and again when the gateway repeats what
 * nobody handled yet.
 */
public record GatewaySpoke(GatewayEvent event, String gatewayName) {}
