package com.supportpro.desk.panel;

import com.supportpro.protocol.Version;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The version of this desk, which add-ons have to fit. */
@Component
public class DeskVersion {

    private final Version version;

    public DeskVersion(@Value("${supportpro.desk.version:1.0.0}") String version) {
        this.version = Version.of(version);
    }

    public Version version() {
        return version;
    }

    @Override
    public String toString() {
        return version.toString();
    }
}
