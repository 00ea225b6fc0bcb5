package com.supportpro.store.staff;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.EmailTakenException;
import com.supportpro.store.accounts.WeakPasswordException;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientarea.Page.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of customers, and the form that opens an account. */
@Controller
@PreAuthorize("hasAuthority('staff')")
class CustomersController {

    private static final int ON_A_PAGE = 25;
    private static final Set<String> ON_THE_FORM =
            Set.of("name", "email", "password", "accountName", "country", "currency", "timeZone");

    private final Lists lists;
    private final OpenAccount openAccount;
    private final StaffCaller caller;

    CustomersController(Lists lists, OpenAccount openAccount, StaffCaller caller) {
        this.lists = lists;
        this.openAccount = openAccount;
        this.caller = caller;
    }

    @GetMapping("/staff")
    String list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Page page,
            Model model) {
        Slice.Request request = new Slice.Request(query, number, ON_A_PAGE);
        model.addAttribute("query", request.query());
        model.addAttribute("customers", lists.customers(request));
        return "staff/customers";
    }

    @GetMapping("/staff/accounts/new")
    String form(Page page, Model model, Locale browser) {
        return form(model, AccountRequest.blank(browser.toLanguageTag()), Map.of());
    }

    @PostMapping("/staff/accounts")
    String open(
            @ModelAttribute AccountRequest request,
            Authentication authentication,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Map<String, String> mistakes;
        try {
            Account account = openAccount.open(request, caller.name(authentication));
            Toast.done("The account is open. Issue its first licence now.").on(next);
            return "redirect:/staff/accounts/" + account.id();
        } catch (EmailTakenException e) {
            mistakes = Map.of("email", e.getMessage() + ".");
        } catch (WeakPasswordException e) {
            mistakes = Map.of("password", e.getMessage());
        } catch (InvalidDocumentException e) {
            mistakes = Map.of(ON_THE_FORM.contains(e.field()) ? e.field() : "accountName", e.getMessage());
        }
        response.setStatus(422);
        return form(model, request, mistakes);
    }

    private static String form(Model model, AccountRequest request, Map<String, String> mistakes) {
        model.addAttribute("input", request);
        model.addAttribute("mistakes", mistakes);
        return "staff/new-account";
    }
}
