package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What is installed on this desk. */
@Service
public class Installations {

    private final InstallationRows rows;

    Installations(InstallationRows rows) {
        this.rows = rows;
    }

    public Optional<Installation> find(AddonId id) {
        return rows.find(id);
    }

    /** All of them, by publisher and slug. */
    public List<Installation> all() {
        return rows.all();
    }

    /** Those of one kind, by publisher and slug. */
    public List<Installation> ofKind(Kind kind) {
        return rows.ofKind(kind);
    }
}
