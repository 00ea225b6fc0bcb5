package com.supportpro.desk.bundles;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;

/**
 * A package that was uploaded by hand.
 *
 * @param name of the add-on
 * @param length in bytes
 * @param signed whether the store has signed it
 */
public record Uploaded(AddonId addon, String name, Version version, Digest digest, long length, boolean signed) {}
