package com.supportpro.desk.approvals;

import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The requests for add-ons that cost something. */
@Service
public class AddonRequests {

    private final AddonRequestRows rows;

    AddonRequests(AddonRequestRows rows) {
        this.rows = rows;
    }

    public Optional<AddonRequest> find(AddonRequestId id) {
        return rows.find(id);
    }

    /** The ones that wait for a decision, oldest first. */
    public List<AddonRequest> open() {
        return rows.open();
    }

    public long countOpen() {
        return rows.countOpen();
    }

    /** The latest that were decided on. */
    public List<AddonRequest> decided() {
        return rows.decided();
    }

    /** Everything that somebody has asked for, the open ones first. */
    public List<AddonRequest> of(String by) {
        return rows.of(by);
    }

    /** What somebody has asked for last of an add-on. */
    public Optional<AddonRequest> latest(AddonId addon, String by) {
        return rows.of(by).stream().filter(one -> one.addon().equals(addon)).findFirst();
    }

    /** What was decided since somebody last looked. */
    public List<AddonRequest> news(String by) {
        return rows.unseen(by);
    }

    /** Whoever asked has looked. */
    public void seen(String by) {
        rows.seen(by);
    }
}
