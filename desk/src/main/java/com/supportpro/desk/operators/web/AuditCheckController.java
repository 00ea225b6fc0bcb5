package com.supportpro.desk.operators.web;

import com.supportpro.desk.audit.AuditCheck;
import com.supportpro.desk.audit.AuditHead;
import com.supportpro.desk.audit.CheckAudit;
import com.supportpro.desk.panel.Page;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Has the chain of the audit checked. */
@Controller
@PreAuthorize("hasAuthority('audit.read')")
class AuditCheckController {

    private final CheckAudit check;

    AuditCheckController(CheckAudit check) {
        this.check = check;
    }

    /** Entries and digest are those of a head that was kept elsewhere, such as the last line of an export. */
    @GetMapping("/api/v1/audit/check")
    @ResponseBody
    Map<String, Object> api(
            @RequestParam(defaultValue = "0") long entries, @RequestParam(defaultValue = "") String digest) {
        AuditHead kept = head(entries, digest)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "entries and digest are those of one head, or both are left out"));
        return check.check(kept)
                .map(AuditCheckController::answer)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.SERVICE_UNAVAILABLE, "Another check is running; ask again when it is done"));
    }

    @PostMapping("/operator/audit/check")
    String check(
            Page page,
            @RequestParam(defaultValue = "0") long entries,
            @RequestParam(defaultValue = "") String digest,
            RedirectAttributes next) {
        CheckNote note = head(entries, digest.strip())
                .map(kept -> checked(page, kept))
                .orElseGet(() -> new CheckNote(false, page.text("audit.check.noHead")));
        next.addFlashAttribute("checked", note);
        return "redirect:/operator/audit";
    }

    private CheckNote checked(Page page, AuditHead kept) {
        return check.check(kept)
                .map(found -> new CheckNote(found.intact(), words(page, found)))
                .orElseGet(() -> new CheckNote(false, page.text("audit.check.busy")));
    }

    /** Nothing when the two are not those of one head. */
    private static Optional<AuditHead> head(long entries, String digest) {
        boolean one = entries >= 0 && digest.isEmpty() == (entries == 0) && digest.matches("([0-9a-f]{64})?");
        return one ? Optional.of(new AuditHead(entries, digest)) : Optional.empty();
    }

    private static String words(Page page, AuditCheck found) {
        return found.misfit()
                .map(misfit -> page.text("audit.check." + word(misfit), "number", misfit.number()))
                .orElseGet(() -> page.text("audit.check.intact", "entries", found.entries()));
    }

    private static Map<String, Object> answer(AuditCheck found) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("intact", found.intact());
        answer.put("entries", found.entries());
        answer.put("head", found.head());
        found.misfit().ifPresent(misfit -> {
            answer.put("firstMisfit", misfit.number());
            answer.put("why", word(misfit));
        });
        return answer;
    }

    private static String word(AuditCheck.Misfit misfit) {
        return misfit.why().name().toLowerCase(Locale.ROOT);
    }
}
