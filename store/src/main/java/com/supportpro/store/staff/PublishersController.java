package com.supportpro.store.staff;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientarea.Page.Toast;
import com.supportpro.store.publishing.PublisherExistsException;
import com.supportpro.store.publishing.UnknownPublisherException;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may publish, and the tokens that they upload with. */
@Controller
@RequestMapping("/staff/publishers")
@PreAuthorize("hasAuthority('staff')")
class PublishersController {

    private static final String BACK = "redirect:/staff/publishers";
    private static final String SECRET = "secret";

    private final StaffPublishers publishers;
    private final StaffCaller caller;

    PublishersController(StaffPublishers publishers, StaffCaller caller) {
        this.publishers = publishers;
        this.caller = caller;
    }

    @GetMapping
    String list(Page page, Model model) {
        model.addAttribute("publishers", publishers.all());
        return "staff/publishers";
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String name,
            Authentication authentication,
            RedirectAttributes next) {
        try {
            publishers.create(id, name, caller.name(authentication));
            Toast.done("The publisher " + id + " is added. Issue a token for its uploads.")
                    .on(next);
        } catch (PublisherExistsException e) {
            Toast.failed(e.getMessage() + ".").on(next);
        } catch (InvalidDocumentException e) {
            Toast.failed("The publisher was not added: " + e.getMessage() + ".").on(next);
        }
        return BACK;
    }

    /** The token is shown by the answer itself, so that it is kept nowhere. */
    @PostMapping("/{id}/tokens")
    String issueToken(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String label,
            Authentication authentication,
            Page page,
            Model model,
            RedirectAttributes next) {
        try {
            model.addAttribute(SECRET, publishers.issueToken(id, label, caller.name(authentication)));
            model.addAttribute("publisher", id);
            model.addAttribute("label", label);
            return "staff/token";
        } catch (UnknownPublisherException e) {
            throw new NotThereException(e.getMessage() + ".");
        } catch (InvalidDocumentException e) {
            Toast.failed("The token was not issued: " + e.getMessage() + ".").on(next);
            return BACK;
        }
    }

    @PostMapping("/{id}/verified")
    String verify(
            @PathVariable String id,
            @RequestParam boolean verified,
            Authentication authentication,
            RedirectAttributes next) {
        try {
            publishers.verify(id, verified, caller.name(authentication));
        } catch (UnknownPublisherException e) {
            throw new NotThereException(e.getMessage() + ".");
        }
        Toast.done("The publisher " + id + " is shown as " + (verified ? "verified" : "not verified") + " from now on.")
                .on(next);
        return BACK;
    }

    @PostMapping("/{id}/tokens/{token}/revoke")
    String revokeToken(
            @PathVariable String id, @PathVariable UUID token, Authentication authentication, RedirectAttributes next) {
        if (!publishers.revokeToken(id, token, caller.name(authentication))) {
            throw new NotThereException("There is no such token.");
        }
        Toast.done("The token is revoked. Uploads with it are refused from now on.")
                .on(next);
        return BACK;
    }
}
