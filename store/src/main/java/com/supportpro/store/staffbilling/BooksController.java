package com.supportpro.store.staffbilling;

import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientarea.Page.Toast;
import com.supportpro.store.staff.StaffCaller;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether the books keep to their rules. */
@Controller
@RequestMapping("/staff/books")
@PreAuthorize("hasAuthority('staff')")
class BooksController {

    private final BooksActs acts;
    private final StaffCaller caller;

    BooksController(BooksActs acts, StaffCaller caller) {
        this.acts = acts;
        this.caller = caller;
    }

    @GetMapping
    String show(Page page, Model model) {
        model.addAttribute("last", acts.last());
        return "staffbilling/books";
    }

    @PostMapping("/check")
    String check(Authentication authentication, RedirectAttributes next) {
        List<String> problems = acts.check(caller.name(authentication));
        if (problems.isEmpty()) {
            Toast.done("The books are right.").on(next);
        } else {
            Toast.failed("The books are wrong. Each problem stands below.").on(next);
        }
        return "redirect:/staff/books";
    }
}
