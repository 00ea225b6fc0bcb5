package com.supportpro.store.accounting;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sums and figures for staff's programs. */
@RestController
@RequestMapping("/api/v1/staff")
@PreAuthorize("hasAuthority('staff')")
class AccountingApi {

    private final ExportActs exports;
    private final Figures figures;

    AccountingApi(ExportActs exports, Figures figures) {
        this.exports = exports;
        this.figures = figures;
    }

    @GetMapping("/exports/totals")
    Totals totals(@RequestParam String from, @RequestParam String to) {
        return exports.totals(exports.range(from, to));
    }

    @GetMapping("/figures")
    FiguresView figures() {
        return figures.now();
    }
}
