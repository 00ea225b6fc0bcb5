package com.supportpro.desk.approvals.web;

import com.supportpro.desk.approvals.AddonRequest;
import com.supportpro.desk.approvals.AddonRequests;
import com.supportpro.desk.approvals.Answer;
import com.supportpro.desk.approvals.ApproveRequest;
import com.supportpro.desk.approvals.BudgetStanding;
import com.supportpro.desk.approvals.Budgets;
import com.supportpro.desk.approvals.Prices;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.PlanView;
import com.supportpro.desk.installations.Plans;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.billing.Quote;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was asked for: one's own, and for those who decide, everybody's. */
@Controller
class RequestsController {

    private static final String APPROVE = "purchases.approve";

    private final AddonRequests requests;
    private final RequestViews views;
    private final Budgets budgets;
    private final Prices prices;
    private final Plans plans;

    RequestsController(AddonRequests requests, RequestViews views, Budgets budgets, Prices prices, Plans plans) {
        this.requests = requests;
        this.views = views;
        this.budgets = budgets;
        this.prices = prices;
        this.plans = plans;
    }

    @GetMapping("/operator/addon-requests")
    @PreAuthorize("hasAnyAuthority('addons.request', 'addons.manage', 'purchases.approve')")
    String list(Page page, CurrentOperator by, Model model) {
        boolean decides = page.may(APPROVE);
        model.addAttribute("mine", views.of(requests.of(by.name())));
        model.addAttribute("open", decides ? views.of(requests.open()) : List.of());
        model.addAttribute("decided", decides ? views.of(requests.decided()) : List.of());
        model.addAttribute("budget", budgets.standing());
        model.addAttribute("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        requests.seen(by.name());
        return "approvals/list";
    }

    /** With the price as of now and what it takes along, so that exactly that is agreed to. */
    @GetMapping("/operator/addon-requests/{id}")
    @PreAuthorize("hasAuthority('purchases.approve')")
    String show(Page page, CurrentOperator by, Model model, @PathVariable String id) {
        AddonRequest request = Found.request(requests, id, by);
        BudgetStanding budget = budgets.standing();
        model.addAttribute("view", views.of(request));
        model.addAttribute("budget", budget);
        model.addAttribute("own", request.of(by.name()));
        model.addAttribute("decision", request.open() ? decision(request, budget, by, page) : Decision.none());
        return "approvals/show";
    }

    private Decision decision(AddonRequest request, BudgetStanding budget, CurrentOperator by, Page page) {
        Answer<Quote> quote = prices.quote(request.addon(), request.cycle());
        return quote.value()
                .map(now -> decision(now, request, budget, by, page))
                .orElseGet(() -> Decision.unquoted(quote.refusal().orElseThrow()));
    }

    private Decision decision(Quote now, AddonRequest request, BudgetStanding budget, CurrentOperator by, Page page) {
        OperationRequest purchase = ApproveRequest.purchase(request, now, by);
        Optional<Problem> barred = plans.refusal(purchase);
        PlanView plan = barred.isEmpty() ? plans.of(purchase, page) : PlanView.none();
        return Decision.at(now, request, budget, plan, barred);
    }
}
