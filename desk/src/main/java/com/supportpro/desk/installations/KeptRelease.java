package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Manifest;
import java.time.Instant;

/**
 * An earlier release of an installed add-on that it can be rolled back to; its files are still on this desk.
 *
 * @param folder below the folder of add-ons
 * @param keptAt when another release took its place
 * @param losesData whether rolling back to it drops what was stored and entered since, because the release that came next
 *     changed the form of the data
 */
public record KeptRelease(
        AddonId id, Version version, Manifest manifest, String folder, Instant keptAt, boolean losesData) {}
