package com.supportpro.desk.bundles;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.billinglink.DeskByFile;
import com.supportpro.desk.billinglink.Introduction;
import com.supportpro.desk.billinglink.NoRequestException;
import com.supportpro.desk.installations.Actor;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.bundle.BundleRequest;
import com.supportpro.protocol.bundle.SignedRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what this desk is, has and wants, for its store to answer. */
@Service
public class MakeRequest {

    private final DeskByFile desk;
    private final WhatIsHere here;
    private final RequestRows rows;
    private final Audit audit;
    private final Clock clock;

    MakeRequest(DeskByFile desk, WhatIsHere here, RequestRows rows, Audit audit, Clock clock) {
        this.desk = desk;
        this.here = here;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotTakenException the desk is not set up, or nobody can reach its address */
    @Transactional(rollbackFor = Exception.class)
    public RequestFile make(Wanted wanted, Actor by) throws NotTakenException {
        Introduction introduction = introduction();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = UUID.randomUUID();
        BundleRequest request = new BundleRequest(
                id,
                now,
                introduction.instance(),
                introduction.deskId().orElse(null),
                introduction.store(),
                introduction.licence(),
                introduction.desk(),
                platform(),
                here.installed(),
                wanted.addons(),
                wanted.everything(),
                here.known(),
                here.packages());
        rows.put(id, wanted, by.name(), now);
        audit.record(new AuditEvent(
                by.name(), "desk.bundle-requested", id.toString(), details(wanted), by.address(), by.via()));
        return new RequestFile(
                id, SignedRequest.sign(request, introduction.secret()).bytes());
    }

    private Introduction introduction() throws NotTakenException {
        try {
            return desk.introduction();
        } catch (NoRequestException e) {
            throw NotTakenException.of("no-request", e.line());
        }
    }

    private static Map<String, String> details(Wanted wanted) {
        String addons = wanted.addons().stream().map(AddonId::toString).collect(Collectors.joining(", "));
        return Map.of("addons", addons, "everything", String.valueOf(wanted.everything()));
    }

    private static String platform() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java "
                + Runtime.version().feature();
    }
}
