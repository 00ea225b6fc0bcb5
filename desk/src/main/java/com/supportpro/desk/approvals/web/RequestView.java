package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.AddonRequest;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.panel.Page;
import java.util.Optional;

/**
 * A request as pages show it.
 *
 * @param name of the add-on
 * @param purchase the operation that its approval began
 */
public record RequestView(AddonRequest request, String name, Optional<Operation> purchase) {

    public String path() {
        return "/operator/addon-requests/" + request.id();
    }

    public String addonPath() {
        return "/operator/addons/" + request.addon();
    }

    /** How it stands, in words: once it is approved, how its purchase is doing. */
    public String state(Page page) {
        String key = purchase.map(operation -> "approvals.purchase." + operation.state())
                .orElse("approvals.state." + request.state());
        return page.text(key);
    }

    public String mood() {
        return switch (request.state()) {
            case OPEN -> "upd";
            case APPROVED -> purchase.map(RequestView::mood).orElse("ok");
            case DECLINED -> "bad";
            case WITHDRAWN, EXPIRED -> "muted";
        };
    }

    /** Why it was declined, or why its purchase failed; else empty. */
    public String why(Page page) {
        return purchase.flatMap(Operation::problem)
                .map((Problem problem) -> problem.what(page.words()))
                .orElse(request.answer());
    }

    private static String mood(Operation operation) {
        return switch (operation.state()) {
            case SUCCEEDED -> "ok";
            case RUNNING, WAITING_FOR_PAYMENT -> "upd";
            case FAILED, ROLLED_BACK -> "bad";
        };
    }
}
