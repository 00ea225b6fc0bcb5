package com.supportpro.store.billing.gateway.sandbox;

import com.supportpro.platform.web.SecurityHeaders;
import com.supportpro.store.billing.gateway.GatewaySettings;
import com.supportpro.store.clientarea.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages that another company would show: entering a card, and confirming a payment. */
@Controller
@RequestMapping("/sandbox")
@PreAuthorize("hasAuthority('customer')")
class SandboxController {

    private final SandboxCards cards;
    private final SandboxCharges charges;
    private final boolean inForce;

    SandboxController(SandboxCards cards, SandboxCharges charges, GatewaySettings settings) {
        this.cards = cards;
        this.charges = charges;
        this.inForce = settings.sandbox();
    }

    @GetMapping("/cards")
    String cards(@RequestParam UUID setup, Page page, Model model, HttpServletResponse response) {
        return form(setup, "", page, model, response);
    }

    @PostMapping("/cards")
    String enter(
            @RequestParam UUID setup,
            @RequestParam(defaultValue = "") String card,
            @RequestParam(defaultValue = "") String number,
            Page page,
            Model model,
            HttpServletResponse response) {
        URI back = back(setup, page);
        Optional<TestCard> chosen = number.isBlank() ? TestCard.named(card) : TestCard.typed(number);
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(setup, "Only the test numbers below are taken.", page, model, response);
        }
        cards.finish(page.account().value(), setup, chosen.get());
        return "redirect:"
                + UriComponentsBuilder.fromUri(back).queryParam("setup", setup).build(true);
    }

    @GetMapping("/challenge/{payment}")
    String challenge(@PathVariable UUID payment, Page page, Model model, HttpServletResponse response) {
        SandboxPayment waiting = payment(payment, page);
        if (!waiting.waiting()) {
            return "redirect:" + waiting.back();
        }
        model.addAttribute("payment", waiting);
        leadTo(waiting.back(), response);
        return "sandbox/challenge";
    }

    @PostMapping("/challenge/{payment}")
    String answer(@PathVariable UUID payment, @RequestParam boolean approve, Page page) {
        SandboxPayment waiting = payment(payment, page);
        if (approve) {
            charges.decide(payment, SandboxState.SUCCEEDED, "");
        } else {
            charges.decide(payment, SandboxState.DECLINED, "authentication_refused");
        }
        return "redirect:" + waiting.back();
    }

    private String form(UUID setup, String mistake, Page page, Model model, HttpServletResponse response) {
        URI back = back(setup, page);
        leadTo(back, response);
        model.addAttribute("setup", setup);
        model.addAttribute("back", back);
        model.addAttribute("mistake", mistake);
        return "sandbox/cards";
    }

    private URI back(UUID setup, Page page) {
        return cards.back(page.account().value(), setup)
                .filter(known -> inForce)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private SandboxPayment payment(UUID id, Page page) {
        return charges.of(page.account().value(), id)
                .filter(known -> inForce)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Browsers count the redirect after a form as its target. */
    private static void leadTo(URI back, HttpServletResponse response) {
        String origin = back.getScheme() + "://" + back.getRawAuthority();
        response.setHeader("Content-Security-Policy", SecurityHeaders.contentPolicy(List.of(origin)));
    }
}
