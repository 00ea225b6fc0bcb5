package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.AddonRequest;
import com.supportpro.desk.approvals.AddonRequestId;
import com.supportpro.desk.approvals.AddonRequests;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.Permission;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.InvalidDocumentException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What addresses and fields name, or the refusal that says they name nothing. */
final class Found {

    private Found() {}

    /** What others have asked for is there for those only who decide on it. */
    static AddonRequest request(AddonRequests requests, String id, CurrentOperator by) {
        return AddonRequestId.parse(id)
                .flatMap(requests::find)
                .filter(one -> one.of(by.name()) || by.may(Permission.APPROVE_PURCHASES))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such request"));
    }

    static AddonId addon(String publisher, String slug) {
        try {
            return new AddonId(publisher, slug);
        } catch (InvalidDocumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such add-on", e);
        }
    }

    static Cycle cycle(@Nullable String text) {
        try {
            return Cycle.parse(text);
        } catch (InvalidDocumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The cycle is none", e);
        }
    }
}
