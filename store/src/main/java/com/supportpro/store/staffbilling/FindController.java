package com.supportpro.store.staffbilling;

import com.supportpro.store.clientarea.Page;
import com.supportpro.store.staff.Slice;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box for everything that has a number or a name. */
@Controller
@PreAuthorize("hasAuthority('staff')")
class FindController {

    private final Finder finder;

    FindController(Finder finder) {
        this.finder = finder;
    }

    @GetMapping("/staff/find")
    String find(@RequestParam(defaultValue = "") String query, Page page, Model model) {
        Slice.Request request = new Slice.Request(query, 1, 1);
        List<Found> found = finder.find(request);
        boolean single = found.stream().map(Found::path).distinct().count() == 1;
        if (single) {
            return "redirect:" + found.get(0).path();
        }
        model.addAttribute("query", request.query());
        model.addAttribute("found", found);
        return "staffbilling/find";
    }
}
