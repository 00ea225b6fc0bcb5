package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.AddonRequest;
import com.supportpro.desk.approvals.AddonRequests;
import com.supportpro.desk.approvals.ApproveRequest;
import com.supportpro.desk.approvals.CloseRequest;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons that decide on requests. */
@Controller
class DecideController {

    private static final String LIST = "/operator/addon-requests";

    private final AddonRequests requests;
    private final ApproveRequest approve;
    private final CloseRequest close;

    DecideController(AddonRequests requests, ApproveRequest approve, CloseRequest close) {
        this.requests = requests;
        this.approve = approve;
        this.close = close;
    }

    @PostMapping("/operator/addon-requests/{id}/approve")
    @PreAuthorize("hasAuthority('purchases.approve')")
    String approve(
            Page page,
            CurrentOperator by,
            @PathVariable String id,
            @ModelAttribute ConsentForm form,
            RedirectAttributes next) {
        AddonRequest request = Found.request(requests, id, by);
        Optional<Problem> refusal =
                approve.approve(request, form.of(request.addon()), by).refusal();
        return told(refusal, "approvals.approved", LIST + "/" + id, page, next);
    }

    @PostMapping("/operator/addon-requests/{id}/decline")
    @PreAuthorize("hasAuthority('purchases.approve')")
    String decline(
            Page page,
            CurrentOperator by,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        Optional<Problem> refusal = close.decline(Found.request(requests, id, by), reason, by);
        return told(refusal, "approvals.declined", LIST + "/" + id, page, next);
    }

    @PostMapping("/operator/addon-requests/{id}/withdraw")
    @PreAuthorize("hasAnyAuthority('addons.request', 'addons.manage')")
    String withdraw(Page page, CurrentOperator by, @PathVariable String id, RedirectAttributes next) {
        return told(close.withdraw(Found.request(requests, id, by), by), "approvals.withdrawn", LIST, page, next);
    }

    private static String told(
            Optional<Problem> refusal, String done, String retry, Page page, RedirectAttributes next) {
        refusal.map(problem -> Toast.error(Refusals.words(problem, page)))
                .orElseGet(() -> Toast.success(page.text(done)))
                .on(next);
        return "redirect:" + (refusal.isPresent() ? retry : LIST);
    }
}
