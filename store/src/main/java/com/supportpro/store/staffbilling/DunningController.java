package com.supportpro.store.staffbilling;

import com.supportpro.store.clientarea.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All money that does not come or go by itself, on one page. */
@Controller
class DunningController {

    private final Boards boards;

    DunningController(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/staff/dunning")
    @PreAuthorize("hasAuthority('staff')")
    String show(Page page, Model model) {
        model.addAttribute("board", boards.now());
        return "staffbilling/dunning";
    }
}
