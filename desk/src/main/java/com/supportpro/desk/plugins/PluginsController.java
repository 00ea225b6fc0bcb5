package com.supportpro.desk.plugins;

import com.supportpro.desk.installations.GridRow;
import com.supportpro.desk.installations.GridRows;
import com.supportpro.desk.installations.InstallationView;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.runtime.AddonRuntime;
import com.supportpro.desk.runtime.RunningAddon;
import com.supportpro.protocol.Kind;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The grid of plugins. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class PluginsController {

    private final GridRows rows;
    private final AddonRuntime runtime;

    PluginsController(GridRows rows, AddonRuntime runtime) {
        this.rows = rows;
        this.runtime = runtime;
    }

    /** All plugins. */
    record Plugins(List<InstallationView> items) {}

    @GetMapping("/operator/plugins")
    String list(Page page, Model model) {
        model.addAttribute(
                "rows",
                rows.of(Kind.PLUGIN, page).stream()
                        .map(row -> withErrors(row, page))
                        .toList());
        return "plugins/list";
    }

    @GetMapping("/api/v1/plugins")
    @ResponseBody
    Plugins api(Page page) {
        return new Plugins(rows.of(Kind.PLUGIN, page).stream()
                .map(row -> InstallationView.of(row, page))
                .toList());
    }

    /** Calls that failed are worth telling before the plugin is taken out of service for them. */
    private GridRow withErrors(GridRow row, Page page) {
        long errors = runtime.running(row.id()).map(RunningAddon::errors).orElse(0L);
        return errors == 0
                ? row
                : row.with(new GridRow.Fact(
                        page.text("plugins.errors"), page.text("plugins.errorCount", "count", errors), false));
    }
}
