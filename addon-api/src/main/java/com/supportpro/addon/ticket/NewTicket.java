package com.supportpro.addon.ticket;

/**
 * A ticket to open. Longer texts than these are refused with {@link IllegalArgumentException}.
 *
 * @param reference the channel's own reference, unique within the add-on; at most 200 characters, empty for none
 * @param subject 1 to 250 characters
 * @param text plain text, 1 to 100,000 characters
 */
public record NewTicket(String reference, String subject, Requester requester, String text) {}
