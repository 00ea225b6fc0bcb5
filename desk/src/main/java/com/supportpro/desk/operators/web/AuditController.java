package com.supportpro.desk.operators.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEntry;
import com.supportpro.desk.panel.Page;
import java.net.URLEncoder;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

@Controller
@PreAuthorize("hasAuthority('audit.read')")
class AuditController {

    private static final int SIZE = 50;

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    /** One page of entries. */
    record Entries(List<AuditEntry> items, long total) {}

    @GetMapping("/operator/audit")
    String list(
            Page page,
            Model model,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(name = "page", defaultValue = "0") int number) {
        Entries entries = entries(subject, number, SIZE);
        model.addAttribute("entries", entries.items());
        model.addAttribute("path", "/operator/audit?subject=" + URLEncoder.encode(subject, UTF_8) + "&page=");
        model.addAttribute("number", number);
        model.addAttribute("pages", (entries.total() + SIZE - 1) / SIZE);
        model.addAttribute("checked", model.getAttribute("checked") instanceof CheckNote note ? note : CheckNote.NONE);
        return "operators/audit";
    }

    @GetMapping("/api/v1/audit")
    @ResponseBody
    Entries api(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return entries(subject, page, size);
    }

    private Entries entries(String subject, int page, int size) {
        if (page < 0 || page > 1_000_000 || size < 1 || size > 500 || subject.length() > 200) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "page, size or subject is out of bounds");
        }
        return new Entries(audit.list(subject, page, size), audit.count(subject));
    }
}
