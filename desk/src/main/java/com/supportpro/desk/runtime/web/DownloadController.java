package com.supportpro.desk.runtime.web;

import com.supportpro.addon.panel.Table;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.runtime.RunningCards;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.runtime.shown.Csv;
import com.supportpro.protocol.AddonId;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tables of add-ons to take away. */
@RestController
@PreAuthorize("hasAuthority('tickets.read')")
class DownloadController {

    private final RunningCards cards;

    DownloadController(RunningCards cards) {
        this.cards = cards;
    }

    @GetMapping({Paths.DOWNLOAD, Paths.DOWNLOAD_API})
    ResponseEntity<byte[]> download(
            Page page,
            CurrentOperator by,
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String name) {
        CallResult<Table> result = cards.table(new AddonId(publisher, slug), name, by, page.language())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Table table = result.answer().orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + slug + "-" + name + ".csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(Csv.of(table).getBytes(StandardCharsets.UTF_8));
    }
}
