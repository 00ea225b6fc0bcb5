package com.supportpro.desk.audit;

/**
 * Where the chain ends. Kept elsewhere, it proves later that nothing up to there was changed.
 *
 * @param entries the number of the last entry, 0 when there is none
 * @param digest that entry's digest, or empty
 */
public record AuditHead(long entries, String digest) {}
