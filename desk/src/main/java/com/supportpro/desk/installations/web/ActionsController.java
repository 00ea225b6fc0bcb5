package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.OperationRefusedException;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.Requested;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons that act on add-ons: each records what is asked for and leads to where its progress shows. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class ActionsController {

    /** What takes more than a sentence to tell, or can be done once its plan is agreed to. */
    private static final Set<String> SHOWN_FIRST = Set.of("takes-along", "required", "requirements", "consent-needed");

    private final Operations operations;
    private final Outcomes outcomes;
    private final AwaitedEnd end;

    ActionsController(Operations operations, Outcomes outcomes, AwaitedEnd end) {
        this.operations = operations;
        this.outcomes = outcomes;
        this.end = end;
    }

    @PostMapping("/operator/addons/{publisher}/{slug}/"
            + "{action:install|activate|deactivate|uninstall|purchase|cancel|update|rollback}")
    String act(
            Page page,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String action,
            @ModelAttribute Asked asked,
            HttpServletRequest http,
            RedirectAttributes next) {
        AddonId addon = Paths.id(publisher, slug);
        Action wanted = Asked.action(action);
        try {
            Requested requested = operations.request(asked.request(wanted, addon, by, http));
            String operation = "/operator/operations/" + requested.id();
            String onward = Paths.back(asked.back(), operation);
            if (!onward.equals(operation)) {
                tell(requested, onward, page, next);
            }
            return "redirect:" + onward;
        } catch (OperationRefusedException refused) {
            if (SHOWN_FIRST.contains(refused.problem().code())) {
                return "redirect:" + Paths.plan(addon, action, asked.fields());
            }
            Toast.error(refused.problem().what(page.words()) + " "
                            + refused.problem().todo(page.words()))
                    .on(next);
        } catch (InvalidDocumentException e) {
            Toast.error(page.text(Asked.invalidKey(action))).on(next);
        }
        return "redirect:" + Paths.back(asked.back(), Paths.addon(addon));
    }

    /** What has ended by now, or when the next page looks, no longer shows on the page that the form stands on. */
    private void tell(Requested requested, String onward, Page page, RedirectAttributes next) {
        EndedMeanwhile.follow(requested.id(), next);
        end.find(requested.id(), AwaitedEnd.MOMENT)
                .flatMap(operation -> outcomes.of(operation, page))
                .map(outcome -> outcome.toastOn(onward))
                .ifPresent(toast -> toast.on(next));
    }
}
