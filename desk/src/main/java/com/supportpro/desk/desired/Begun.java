package com.supportpro.desk.desired;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.protocol.AddonId;

/**
 * An operation that brings an add-on nearer to what the file says.
 *
 * @param joined whether it was going on already
 */
public record Begun(AddonId addon, Change change, OperationId operation, boolean joined) {}
