package com.supportpro.desk.billinglink.web;

import com.supportpro.desk.billinglink.ChangeStore;
import com.supportpro.desk.billinglink.ConfirmKeys;
import com.supportpro.desk.billinglink.StoreChange;
import com.supportpro.desk.billinglink.StoreStanding;
import com.supportpro.desk.billinglink.StoreStandings;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.StoreEntry;
import com.supportpro.desk.panel.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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
    private final ConfirmKeys confirm;

    StoreSettingsApi(StoreStandings standings, ChangeStore change, ConfirmKeys confirm) {
        this.standings = standings;
        this.change = change;
        this.confirm = confirm;
    }

    /** Whether the store could be asked about what is kept now; if not, it is when somebody logs in. */
    record Changed(boolean storeHeard) {}

    /** Names of release keys. */
    record Believed(@Nullable List<@Nullable String> keys) {

        Set<String> names() {
            return keys == null
                    ? Set.of()
                    : keys.stream().map(key -> key == null ? "" : key).collect(Collectors.toUnmodifiableSet());
        }
    }

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

    /** Believes the keys that the store shows instead of those pinned before; all of them are to be named. */
    @PostMapping("/keys")
    ResponseEntity<?> believe(
            Page page, CurrentOperator by, HttpServletRequest request, @RequestBody Believed believed) {
        return confirm.now(believed.names(), by.name(), request.getRemoteAddr())
                ? ResponseEntity.noContent().build()
                : problem(HttpStatus.CONFLICT, "other-keys", page.text("store.offered.gone"), Map.of());
    }

    private static ResponseEntity<ProblemDetail> refused(Page page, Map<String, String> lines) {
        Map<String, String> mistakes = new TreeMap<>();
        lines.forEach((field, line) -> mistakes.put(field, page.said(line)));
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "store-refused", String.join("; ", mistakes.values()), mistakes);
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String slug, String detail, Map<String, String> mistakes) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:supportpro:problem:" + slug));
        if (!mistakes.isEmpty()) {
            problem.setProperty("mistakes", mistakes);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
