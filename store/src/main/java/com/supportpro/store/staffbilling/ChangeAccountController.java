package com.supportpro.store.staffbilling;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientarea.Page.Toast;
import com.supportpro.store.staff.CustomerFiles;
import com.supportpro.store.staff.StaffCaller;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A customer's name, country, currency and time zone, as staff change them. */
@Controller
@RequestMapping("/staff/accounts/{id}/change")
@PreAuthorize("hasAuthority('staff')")
class ChangeAccountController {

    private final CustomerFiles files;
    private final ChangeAccount changing;
    private final StaffCaller caller;

    ChangeAccountController(CustomerFiles files, ChangeAccount changing, StaffCaller caller) {
        this.files = files;
        this.changing = changing;
        this.caller = caller;
    }

    @GetMapping
    String form(@PathVariable UUID id, Page page, Model model) {
        AccountId account = new AccountId(id);
        return form(account, TypedAccount.of(files.of(account).account()), Map.of(), model);
    }

    @PostMapping
    String change(
            @PathVariable UUID id,
            @ModelAttribute TypedAccount wanted,
            @RequestParam(defaultValue = "") String reason,
            Authentication authentication,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        AccountId account = new AccountId(id);
        try {
            changing.change(account, wanted.account(), Reason.of(reason), caller.name(authentication));
        } catch (InvalidDocumentException e) {
            response.setStatus(422);
            return form(account, wanted, Map.of(e.field(), String.valueOf(e.getMessage())), model);
        } catch (RefusedException e) {
            response.setStatus(409);
            return form(account, wanted, Map.of("currency", e.why() + "."), model);
        }
        Toast.done("The account is changed. Issued invoices stay as they are.").on(next);
        return "redirect:/staff/accounts/" + id;
    }

    private String form(AccountId account, TypedAccount input, Map<String, String> mistakes, Model model) {
        model.addAttribute("account", files.of(account).account());
        model.addAttribute("input", input);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("keepsCurrency", changing.keepsCurrency(account));
        return "staffbilling/change-account";
    }
}
