package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.AddonRequest;
import com.supportpro.desk.installations.KnownAddons;
import com.supportpro.desk.installations.Operations;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adds to requests what other records know of them. */
@Component
class RequestViews {

    private final KnownAddons addons;
    private final Operations operations;

    RequestViews(KnownAddons addons, Operations operations) {
        this.addons = addons;
        this.operations = operations;
    }

    RequestView of(AddonRequest request) {
        return new RequestView(
                request, addons.find(request.addon()).name(), request.purchase().flatMap(operations::find));
    }

    List<RequestView> of(List<AddonRequest> requests) {
        return requests.stream().map(this::of).toList();
    }
}
