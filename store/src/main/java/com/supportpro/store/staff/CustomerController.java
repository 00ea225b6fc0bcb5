package com.supportpro.store.staff;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientarea.Page.Toast;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.LicenceId;
import com.supportpro.store.licences.LicenceState;
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

/** One customer: people, licences with their desks, and what happened. */
@Controller
@RequestMapping("/staff/accounts/{id}")
@PreAuthorize("hasAuthority('staff')")
class CustomerController {

    private static final String REVEALED = "revealed";

    private final CustomerFiles files;
    private final StaffLicences licences;
    private final StaffCaller caller;

    CustomerController(CustomerFiles files, StaffLicences licences, StaffCaller caller) {
        this.files = files;
        this.licences = licences;
        this.caller = caller;
    }

    @GetMapping
    String show(@PathVariable UUID id, Page page, Model model) {
        model.addAttribute("file", files.of(new AccountId(id)));
        model.addAttribute(REVEALED, model.getAttribute(REVEALED) instanceof String licence ? licence : "");
        return "staff/customer";
    }

    @PostMapping("/licences")
    String issue(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String label,
            Authentication authentication,
            RedirectAttributes next) {
        AccountId account = files.of(new AccountId(id)).account().id();
        try {
            Licence licence = licences.issue(account, label.strip(), caller.name(authentication));
            next.addFlashAttribute(REVEALED, licence.id().toString());
            Toast.done("The licence is issued. Give its key to the customer.").on(next);
        } catch (InvalidDocumentException e) {
            Toast.failed("The label " + e.getMessage() + ".").on(next);
        }
        return "redirect:/staff/accounts/" + id;
    }

    @PostMapping("/licences/{licence}/reveal")
    String reveal(
            @PathVariable UUID id, @PathVariable UUID licence, Authentication authentication, RedirectAttributes next) {
        files.requireLicence(new AccountId(id), new LicenceId(licence));
        licences.reveal(new LicenceId(licence), caller.name(authentication));
        next.addFlashAttribute(REVEALED, licence.toString());
        return "redirect:/staff/accounts/" + id;
    }

    @GetMapping("/licences/{licence}/suspend")
    String askSuspend(@PathVariable UUID id, @PathVariable UUID licence, Page page, Model model) {
        files.requireLicence(new AccountId(id), new LicenceId(licence));
        model.addAttribute("file", files.of(new AccountId(id)));
        model.addAttribute("licence", licence.toString());
        return "staff/suspend";
    }

    @PostMapping("/licences/{licence}/suspend")
    String suspend(
            @PathVariable UUID id, @PathVariable UUID licence, Authentication authentication, RedirectAttributes next) {
        put(id, licence, LicenceState.SUSPENDED, authentication);
        Toast.done("The licence is suspended.").on(next);
        return "redirect:/staff/accounts/" + id;
    }

    @PostMapping("/licences/{licence}/resume")
    String resume(
            @PathVariable UUID id, @PathVariable UUID licence, Authentication authentication, RedirectAttributes next) {
        put(id, licence, LicenceState.ACTIVE, authentication);
        Toast.done("The licence is active again.").on(next);
        return "redirect:/staff/accounts/" + id;
    }

    private void put(UUID account, UUID licence, LicenceState state, Authentication authentication) {
        files.requireLicence(new AccountId(account), new LicenceId(licence));
        licences.put(new LicenceId(licence), state, caller.name(authentication));
    }
}
