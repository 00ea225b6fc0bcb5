package com.supportpro.desk.operators.web;

import com.supportpro.desk.operators.SetUpDesk;
import com.supportpro.desk.operators.SetUpInput;
import com.supportpro.desk.operators.SetUpOutcome;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first-run set-up, for a person and for a program; both prove themselves with the set-up token. */
@Controller
@PreAuthorize("permitAll()")
class SetUpController {

    private static final SetUpInput BLANK = new SetUpInput("", "", "", "", "", "");

    private final SetUpDesk setUp;
    private final PublicAddress address;

    SetUpController(SetUpDesk setUp, PublicAddress address) {
        this.setUp = setUp;
        this.address = address;
    }

    /**
     * A desk that is set up.
     *
     * @param storeHeard whether the store could be asked about the licence key; if not, it is when somebody logs in
     */
    record Done(String deskName, boolean storeHeard) {}

    @GetMapping("/setup")
    String form(Page page, Model model, HttpServletRequest request) {
        return setUp.needed() ? show(model, BLANK, mislead(page, request)) : "redirect:/operator";
    }

    @PostMapping("/setup")
    String submit(
            Page page,
            Model model,
            @RequestParam(defaultValue = "") String token,
            @ModelAttribute SetUpInput input,
            HttpServletRequest request,
            RedirectAttributes next) {
        Map<String, String> misled = mislead(page, request);
        if (!misled.isEmpty()) {
            return show(model, input, misled);
        }
        SetUpOutcome outcome = setUp.apply(token, input, request.getRemoteAddr());
        if (outcome.refused()) {
            return show(model, input, worded(page, outcome));
        }
        Toast.success(page.text(outcome.store().heard() ? "setup.done" : "setup.done.storeSilent"))
                .on(next);
        return "redirect:/operator/login";
    }

    @PostMapping("/api/v1/setup")
    ResponseEntity<?> program(
            Page page,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestBody SetUpInput input,
            HttpServletRequest request) {
        Map<String, String> misled = mislead(page, request);
        if (!misled.isEmpty()) {
            return refusal(422, misled);
        }
        SetUpOutcome outcome = setUp.apply(authorization.replaceFirst("^Bearer ", ""), input, request.getRemoteAddr());
        if (!outcome.refused()) {
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(new Done(input.deskName(), outcome.store().heard()));
        }
        return refusal(outcome.status(), worded(page, outcome));
    }

    private static ResponseEntity<?> refusal(int status, Map<String, String> mistakes) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(java.net.URI.create("urn:supportpro:problem:set-up"));
        problem.setDetail(String.join("; ", mistakes.values()));
        problem.setProperty("mistakes", mistakes);
        return ResponseEntity.status(status).body(problem);
    }

    private Map<String, String> mislead(Page page, HttpServletRequest request) {
        return address.misleads(request)
                ? Map.of(
                        "publicUrl",
                        page.text("setup.mistake.publicUrl", "host", request.getServerName(), "url", address.url()))
                : Map.of();
    }

    private static String show(Model model, SetUpInput input, Map<String, String> mistakes) {
        model.addAttribute("input", input);
        model.addAttribute("mistakes", mistakes);
        return "operators/set-up";
    }

    private static Map<String, String> worded(Page page, SetUpOutcome outcome) {
        Map<String, String> worded = new HashMap<>();
        outcome.mistakes().forEach((field, key) -> worded.put(field, page.text(key)));
        if (!outcome.store().refusal().isEmpty()) {
            worded.put("licenceKey", outcome.store().refusal());
        }
        return worded;
    }
}
