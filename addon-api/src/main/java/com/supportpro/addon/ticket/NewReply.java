package com.supportpro.addon.ticket;

/**
 * A message of the desk to a ticket's customer.
 *
 * @param reference the add-on's own reference, 1 to 60 characters: the same one twice sends one reply
 * @param sender the name shown, 1 to 120 characters
 * @param text plain text, 1 to 100,000 characters
 */
public record NewReply(String reference, String sender, String text) {}
