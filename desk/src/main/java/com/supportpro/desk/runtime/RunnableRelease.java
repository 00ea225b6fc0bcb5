package com.supportpro.desk.runtime;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Manifest;
import java.nio.file.Path;

/** A release that is unpacked on this desk; its files were verified by whoever hands it over. */
public record RunnableRelease(AddonId id, Version version, Manifest manifest, Path folder) {}
