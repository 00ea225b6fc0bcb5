package com.supportpro.store.staffbilling;

import com.supportpro.store.clientarea.Page;
import com.supportpro.store.staff.StaffCaller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mails that have not reached their people. */
@Controller
@RequestMapping("/staff/mails")
@PreAuthorize("hasAuthority('staff')")
class MailsController {

    private final MailActs acts;
    private final StaffCaller caller;

    MailsController(MailActs acts, StaffCaller caller) {
        this.acts = acts;
        this.caller = caller;
    }

    @GetMapping
    String list(Page page, Model model) {
        model.addAttribute("mails", acts.all());
        return "staffbilling/mails";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable long id, Authentication authentication, RedirectAttributes next) {
        Deed.attempt(
                next, "The mail is tried again within a minute.", () -> acts.retry(id, caller.name(authentication)));
        return "redirect:/staff/mails";
    }
}
