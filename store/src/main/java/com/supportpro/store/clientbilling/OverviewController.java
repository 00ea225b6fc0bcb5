package com.supportpro.store.clientbilling;

import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.accounts.People;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.clientarea.Holdings;
import com.supportpro.store.clientarea.Page;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody arrives: customers at what they hold, staff at their customers. */
@Controller
class OverviewController {

    private static final int RECENT = 6;

    private final Holdings holdings;
    private final Accounts accounts;
    private final People people;
    private final Audit audit;
    private final Dues dues;

    OverviewController(Holdings holdings, Accounts accounts, People people, Audit audit, Dues dues) {
        this.holdings = holdings;
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
        this.dues = dues;
    }

    @GetMapping("/")
    @PreAuthorize("hasAnyAuthority('customer', 'staff')")
    String overview(Page page, Model model) {
        if (!page.customer()) {
            return "redirect:/staff";
        }
        model.addAttribute("account", accounts.find(page.account()).orElseThrow());
        model.addAttribute("open", dues.open(page.account()));
        model.addAttribute("next", dues.next(page.account()));
        model.addAttribute("licences", holdings.licences(page.account()));
        Set<String> own = people.of(page.account()).stream()
                .map(person -> person.email().value())
                .collect(Collectors.toSet());
        model.addAttribute("own", own);
        model.addAttribute("activity", audit.newest(page.account(), RECENT));
        return "clientbilling/overview";
    }
}
