package com.supportpro.addon.ticket;

/**
 * A message to add.
 *
 * @param reference the channel's own reference, unique within the ticket; empty for none
 * @param text plain text, 1 to 100,000 characters
 */
public record NewMessage(String reference, Requester author, String text) {}
