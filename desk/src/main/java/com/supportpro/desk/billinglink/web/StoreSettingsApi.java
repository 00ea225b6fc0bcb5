package com.supportpro.desk.billinglink.web;

import com.supportpro.desk.billinglink.ChangeStore;
import com.supportpro.desk.billinglink.StoreChange;
import com.supportpro.desk.billinglink.StoreStanding;
import com.supportpro.desk.billinglink.StoreStandings;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.StoreEntry;
import com.supportpro.desk.panel.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The store and the licence of this desk, for programs. */
@RestController
@RequestMapping("/api/v1/store")
@PreAuthorize("hasAuthority('settings.manage')")
class StoreSettingsApi {

    private final StoreStandings standings;
    private final ChangeStore change;

    StoreSettingsApi(StoreStandings standings, ChangeStore change) {
        this.standings = standings;
        this.change = change;
    }

    /** Whether the store could be asked about what is kept now; if not, it is when somebody logs in. */
    record Changed(boolean storeHeard) {}

    @GetMapping
    StoreStanding show() {
        return standings.present();
    }

    @PutMapping
    ResponseEntity<?> change(Page page, CurrentOperator by, HttpServletRequest request, @RequestBody StoreEntry entry) {
        StoreChange outcome = change.to(entry, by.name(), request.getRemoteAddr());
        return outcome.mistakes().isEmpty()
                ? ResponseEntity.ok(new Changed(outcome.heard()))
                : refused(page, outcome.mistakes());
    }

    private static ResponseEntity<ProblemDetail> refused(Page page, Map<String, String> lines) {
        Map<String, String> mistakes = new TreeMap<>();
        lines.forEach((field, line) -> mistakes.put(field, page.said(line)));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, String.join("; ", mistakes.values()));
        problem.setType(URI.create("urn:supportpro:problem:store-refused"));
        problem.setProperty("mistakes", mistakes);
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
