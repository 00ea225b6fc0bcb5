package com.supportpro.addon.ticket;

/**
 * Who writes to the desk.
 *
 * @param name 1 to 120 characters
 * @param email an address, or empty where the channel knows none
 */
public record Requester(String name, String email) {}
