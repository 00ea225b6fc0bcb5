package com.supportpro.desk.billinglink;

/**
 * What a Login brought.
 *
 * @param status of the account that somebody logged in with
 * @param kept whether the desk is linked to it; false when it stays with the account that holds its licence
 */
record MadeLink(LinkStatus status, boolean kept) {}
