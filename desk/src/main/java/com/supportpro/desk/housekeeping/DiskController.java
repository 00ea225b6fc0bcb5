package com.supportpro.desk.housekeeping;

import com.supportpro.desk.installations.KeptData;
import com.supportpro.desk.panel.NavItem;
import com.supportpro.desk.panel.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Shows where the room goes. */
@Controller
@PreAuthorize("hasAuthority('settings.manage')")
class DiskController {

    private final DiskMeter disk;
    private final KeptData kept;

    DiskController(DiskMeter disk, KeptData kept) {
        this.disk = disk;
        this.kept = kept;
    }

    /** The entry of the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Entry {

        @Bean
        NavItem diskItem() {
            return new NavItem(97, "settings.manage", "nav.disk", "box", "/operator/disk");
        }
    }

    @GetMapping("/operator/disk")
    String show(Page page, Model model) {
        model.addAttribute("use", disk.use());
        model.addAttribute("data", kept.all());
        return "housekeeping/disk";
    }

    @GetMapping("/api/v1/disk")
    @ResponseBody
    DiskUse api() {
        return disk.use();
    }
}
