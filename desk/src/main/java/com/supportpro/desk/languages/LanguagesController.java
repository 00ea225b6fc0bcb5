package com.supportpro.desk.languages;

import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The grid of languages, and the choice of the desk's default. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class LanguagesController {

    private final LanguageGrid grid;
    private final DefaultLanguage byDefault;

    LanguagesController(LanguageGrid grid, DefaultLanguage byDefault) {
        this.grid = grid;
        this.byDefault = byDefault;
    }

    /** All languages. */
    record Languages(List<LanguageView> items) {}

    @GetMapping("/operator/languages")
    String list(Page page, Model model) {
        model.addAttribute("rows", grid.rows(page));
        model.addAttribute("languages", grid.spoken());
        model.addAttribute("byDefault", byDefault.tag());
        return "languages/list";
    }

    @PostMapping("/operator/languages/default")
    String choose(
            Page page, CurrentOperator by, @RequestParam String tag, HttpServletRequest http, RedirectAttributes next) {
        boolean chosen = byDefault.choose(tag, by.name(), http.getRemoteAddr());
        (chosen ? Toast.success(page.text("languages.chosen")) : Toast.error(page.text("languages.notActive")))
                .on(next);
        return "redirect:/operator/languages";
    }

    /** A language by its tag. */
    record Chosen(@Nullable String tag) {}

    @PutMapping("/api/v1/languages/default")
    @ResponseBody
    ResponseEntity<?> choose(Page page, CurrentOperator by, @RequestBody Chosen chosen, HttpServletRequest http) {
        String tag = chosen.tag() == null ? "" : chosen.tag();
        if (byDefault.choose(tag, by.name(), http.getRemoteAddr())) {
            return ResponseEntity.ok(new Chosen(tag));
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, page.text("languages.notActive"));
        problem.setType(URI.create("urn:supportpro:problem:language-not-active"));
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @GetMapping("/api/v1/languages")
    @ResponseBody
    Languages api(Page page) {
        return new Languages(grid.views(page));
    }
}
