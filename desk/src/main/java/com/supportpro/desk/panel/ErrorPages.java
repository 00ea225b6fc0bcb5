package com.supportpro.desk.panel;

import com.supportpro.platform.web.SignInEntry;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong, in words: as a page for people, as RFC 9457 for programs. */
@Controller
@PreAuthorize("permitAll()")
class ErrorPages implements ErrorController {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 503);

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Page page, Model model) {
        int status = status(request);
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("key", key(request, status));
        return "panel/error";
    }

    private static String key(HttpServletRequest request, int status) {
        if (SignInEntry.outOfDate(request)) {
            return "error.outOfDate";
        }
        return WORDED.contains(status) ? "error." + status : "error.500";
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = HttpStatus.valueOf(status(request));
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:supportpro:problem:" + slug(status)));
        problem.setTitle(status.getReasonPhrase());
        if (request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String words && !words.isBlank()) {
            problem.setDetail(status.is4xxClientError() ? words : null);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String slug(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }
}
