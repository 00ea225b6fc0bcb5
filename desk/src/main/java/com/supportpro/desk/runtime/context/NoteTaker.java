package com.supportpro.desk.runtime.context;

import com.supportpro.protocol.AddonId;

/** Keeps notes about add-ons; neither fails nor waits. */
public interface NoteTaker {

    void info(AddonId addon, String line);

    void warning(AddonId addon, String line);
}
