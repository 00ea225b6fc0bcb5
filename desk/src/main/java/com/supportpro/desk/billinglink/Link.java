package com.supportpro.desk.billinglink;

import java.util.UUID;

/** A link that holds: LINKED or WRONG_ACCOUNT. */
record Link(UUID id, LinkState state, Tokens tokens) {}
