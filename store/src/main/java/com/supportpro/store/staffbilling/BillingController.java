package com.supportpro.store.staffbilling;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.clientarea.Page;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A customer's money on one page. */
@Controller
class BillingController {

    private final BillingFiles files;

    BillingController(BillingFiles files) {
        this.files = files;
    }

    @GetMapping("/staff/accounts/{id}/billing")
    @PreAuthorize("hasAuthority('staff')")
    String show(@PathVariable UUID id, Page page, Model model) {
        model.addAttribute("file", files.of(new AccountId(id)));
        return "staffbilling/customer";
    }
}
