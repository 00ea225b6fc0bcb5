package com.supportpro.desk.billinglink;

/**
 * The store that this desk belongs to, as the desk knows it.
 *
 * @param url empty before the desk is set up
 * @param licence the key, masked; empty before the desk is set up
 * @param registered whether the store knows this desk under this licence, as far as the desk can tell without asking
 */
public record StoreStanding(String url, String licence, boolean registered) {}
