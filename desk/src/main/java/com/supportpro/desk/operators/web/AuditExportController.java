package com.supportpro.desk.operators.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.audit.ExportAudit;
import com.supportpro.desk.audit.ExportFormat;
import com.supportpro.desk.operators.CurrentOperator;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Hands the whole audit out, as it is read. */
@Controller
@PreAuthorize("hasAuthority('audit.read')")
class AuditExportController {

    private final ExportAudit export;
    private final Audit audit;

    AuditExportController(ExportAudit export, Audit audit) {
        this.export = export;
        this.audit = audit;
    }

    @GetMapping({"/api/v1/audit/export", "/operator/audit/export"})
    void export(CurrentOperator by, @RequestParam String format, HttpServletResponse response) throws IOException {
        ExportFormat chosen = ExportFormat.find(format)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "format is csv or jsonl"));
        audit.record(new AuditEvent(by.name(), "audit.exported", "audit", Map.of("format", chosen.word()), ""));
        response.setContentType(chosen.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"audit." + chosen.word() + '"');
        // The container's own writer keeps silent about a reader who left, and would be written to until the end.
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
        export.write(chosen, out);
        out.flush();
    }
}
