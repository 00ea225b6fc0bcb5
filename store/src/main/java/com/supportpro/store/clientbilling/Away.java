package com.supportpro.store.clientbilling;

import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Leads from a form to a page of the payment company. Browsers hold every redirect after a form against the page's
 * {@code form-action}, and nobody knows which banks a payment company leads on to: so a page of ours comes in between.
 */
@Component
class Away {

    String to(URI target, String why, Model model) {
        if (ours(target)) {
            return "redirect:" + target;
        }
        model.addAttribute("target", target);
        model.addAttribute("why", why);
        return "clientbilling/away";
    }

    private static boolean ours(URI target) {
        URI here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri();
        return here.getScheme().equals(target.getScheme())
                && here.getRawAuthority().equals(target.getRawAuthority());
    }
}
