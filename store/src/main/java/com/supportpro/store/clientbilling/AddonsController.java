package com.supportpro.store.clientbilling;

import com.supportpro.store.clientarea.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The add-ons that the account's licences have bought. */
@Controller
@PreAuthorize("hasAuthority('customer')")
class AddonsController {

    private final OwnedAddons addons;

    AddonsController(OwnedAddons addons) {
        this.addons = addons;
    }

    @GetMapping("/addons")
    String list(Page page, Model model) {
        model.addAttribute("licences", addons.of(page.account()));
        return "clientbilling/addons";
    }
}
