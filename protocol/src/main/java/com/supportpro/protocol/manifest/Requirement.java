package com.supportpro.protocol.manifest;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Rule;
import com.supportpro.protocol.VersionRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another add-on without which this one does not work, in the versions that will do; {@code *} takes every version. */
public record Requirement(AddonId addon, VersionRange version) {

    /** More than these are not read. */
    public static final int MOST = 20;

    public Requirement {
        Rule.present("requires.addon", addon);
        Rule.present("requires.version", version);
    }

    /** A bounded list that names each add-on once; none when there is no list. */
    public static List<Requirement> list(@Nullable List<Requirement> values) {
        List<Requirement> all = Rule.list("requires", values, MOST);
        long addons = all.stream().map(Requirement::addon).distinct().count();
        if (addons != all.size()) {
            throw new InvalidDocumentException("requires", "must name each add-on once");
        }
        return all;
    }

    /** The same list, when it does not name the add-on that it belongs to. */
    public static List<Requirement> of(AddonId owner, @Nullable List<Requirement> values) {
        List<Requirement> all = list(values);
        if (all.stream().anyMatch(requirement -> requirement.addon().equals(owner))) {
            throw new InvalidDocumentException("requires", "must not name the add-on itself");
        }
        return all;
    }
}
