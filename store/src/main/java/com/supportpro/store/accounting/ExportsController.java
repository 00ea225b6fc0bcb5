package com.supportpro.store.accounting;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.staff.StaffCaller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The books for the accountant. */
@Controller
@PreAuthorize("hasAuthority('staff')")
class ExportsController {

    private final ExportActs exports;
    private final StaffCaller caller;

    ExportsController(ExportActs exports, StaffCaller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    @GetMapping("/staff/exports")
    String show(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Page page,
            Model model,
            HttpServletResponse response) {
        Range range;
        String mistake = "";
        try {
            range = exports.range(from, to);
        } catch (InvalidDocumentException e) {
            range = exports.range(null, null);
            mistake = e.getMessage() + ".";
            response.setStatus(422);
        }
        model.addAttribute("from", range.from().toString());
        model.addAttribute("to", range.to().toString());
        model.addAttribute("mistake", mistake);
        model.addAttribute("totals", exports.totals(range));
        return "accounting/exports";
    }

    @GetMapping({"/staff/exports/journal.csv", "/api/v1/staff/exports/journal.csv"})
    void journal(
            @RequestParam String from,
            @RequestParam String to,
            Authentication authentication,
            HttpServletResponse response)
            throws IOException {
        exports.journal(exports.range(from, to), response, caller.name(authentication));
    }

    @GetMapping({"/staff/exports/invoices.csv", "/api/v1/staff/exports/invoices.csv"})
    void invoices(
            @RequestParam String from,
            @RequestParam String to,
            Authentication authentication,
            HttpServletResponse response)
            throws IOException {
        exports.invoices(exports.range(from, to), response, caller.name(authentication));
    }
}
