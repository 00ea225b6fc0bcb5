package com.supportpro.desk.installations;

/**
 * The operation that carries a request out.
 *
 * @param joined whether it was already running when the request came
 */
public record Requested(OperationId id, boolean joined) {}
