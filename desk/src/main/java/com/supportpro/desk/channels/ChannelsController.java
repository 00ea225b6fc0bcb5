package com.supportpro.desk.channels;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.supportpro.desk.installations.GridRow;
import com.supportpro.desk.installations.GridRows;
import com.supportpro.desk.installations.InstallationView;
import com.supportpro.desk.panel.Page;
import com.supportpro.protocol.Kind;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The grid of channels, with the addresses that services outside call. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class ChannelsController {

    private final GridRows rows;
    private final HookAddresses hooks;

    ChannelsController(GridRows rows, HookAddresses hooks) {
        this.rows = rows;
        this.hooks = hooks;
    }

    /** A channel as the API shows it. */
    record ChannelView(@JsonUnwrapped InstallationView installation, List<String> hooks) {}

    /** All channels. */
    record Channels(List<ChannelView> items) {}

    @GetMapping("/operator/channels")
    String list(Page page, Model model) {
        model.addAttribute(
                "rows",
                rows.of(Kind.CHANNEL, page).stream()
                        .map(row -> withHooks(row, page))
                        .toList());
        return "channels/list";
    }

    @GetMapping("/api/v1/channels")
    @ResponseBody
    Channels api(Page page) {
        return new Channels(rows.of(Kind.CHANNEL, page).stream()
                .map(row -> new ChannelView(InstallationView.of(row, page), hooks.of(row.installation())))
                .toList());
    }

    private GridRow withHooks(GridRow row, Page page) {
        GridRow told = row;
        for (String hook : hooks.of(row.installation())) {
            told = told.with(new GridRow.Fact(page.text("channels.hook"), hook, true));
        }
        return told;
    }
}
