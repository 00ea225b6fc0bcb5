package com.supportpro.desk.runtime.context;

import com.supportpro.protocol.AddonId;

/** Keeps notes about add-ons, which are lines of {@link com.supportpro.desk.texts.Said}; neither fails nor waits. */
public interface NoteTaker {

    void info(AddonId addon, String line);

    void warning(AddonId addon, String line);

    /** Keeps none. */
    static NoteTaker none() {
        return new NoteTaker() {
            @Override
            public void info(AddonId addon, String line) {}

            @Override
            public void warning(AddonId addon, String line) {}
        };
    }
}
