package com.supportpro.desk.approvals;

import com.supportpro.desk.approvals.AddonRequest.State;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Ends requests for what was bought otherwise: on this desk, in the client area, or through another request. */
@Service
class FollowRequests {

    private static final String DESK = "desk";

    private final AddonRequestRows rows;
    private final Bought bought;
    private final RequestRecord record;

    FollowRequests(AddonRequestRows rows, Bought bought, RequestRecord record) {
        this.rows = rows;
        this.bought = bought;
        this.record = record;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${supportpro.desk.approvals.every:PT5S}")
    void now() {
        rows.open().stream()
                .filter(request -> bought.has(request.addon()))
                .forEach(request -> record.end(request, State.EXPIRED, DESK, ""));
    }
}
