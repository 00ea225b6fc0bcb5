package com.supportpro.desk.installations.work;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Manifest;
import java.nio.file.Path;

/** A release that is unpacked on this desk. */
record InstalledRelease(AddonId id, Version version, Manifest manifest, Path folder) {}
