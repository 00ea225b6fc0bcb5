package com.supportpro.store.staff;

import com.supportpro.store.audit.Audit;
import com.supportpro.store.clientarea.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was done in the store, by whom. */
@Controller
class ActivityController {

    private static final int SHOWN = 100;

    private final Audit audit;

    ActivityController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/staff/activity")
    @PreAuthorize("hasAuthority('staff')")
    String activity(Page page, Model model) {
        model.addAttribute("entries", audit.newest(SHOWN));
        return "staff/activity";
    }
}
