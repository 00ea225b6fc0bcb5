package com.supportpro.store.staffbilling;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.staff.StaffCaller;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** VAT ids that wait for somebody to look them up. */
@Controller
@RequestMapping("/staff/vat-ids")
@PreAuthorize("hasAuthority('staff')")
class VatIdsController {

    private final VatIds vatIds;
    private final StaffCaller caller;

    VatIdsController(VatIds vatIds, StaffCaller caller) {
        this.vatIds = vatIds;
        this.caller = caller;
    }

    @GetMapping
    String list(Page page, Model model) {
        model.addAttribute("waiting", vatIds.waiting());
        return "staffbilling/vat-ids";
    }

    @PostMapping("/{account}/confirm")
    String confirm(
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String vatId,
            Authentication authentication,
            RedirectAttributes next) {
        Deed.attempt(
                next,
                "The VAT id is confirmed. The next invoice heeds it.",
                () -> vatIds.confirm(new AccountId(account), vatId, caller.name(authentication)));
        return "redirect:/staff/vat-ids";
    }

    @PostMapping("/{account}/reject")
    String reject(
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String vatId,
            @RequestParam(defaultValue = "") String reason,
            Authentication authentication,
            RedirectAttributes next) {
        Deed.attempt(
                next,
                "The VAT id is removed, and a mail tells the customer. The next invoice bears tax.",
                () -> vatIds.reject(new AccountId(account), vatId, reason, caller.name(authentication)));
        return "redirect:/staff/vat-ids";
    }
}
