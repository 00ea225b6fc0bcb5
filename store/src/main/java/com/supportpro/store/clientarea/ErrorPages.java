package com.supportpro.store.clientarea;

import com.supportpro.platform.web.SignInEntry;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong: as a page for people, as a problem for programs. */
@Controller
@PreAuthorize("permitAll()")
class ErrorPages implements ErrorController {

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Page page, Model model) {
        HttpStatus status = status(request);
        response.setStatus(status.value());
        model.addAttribute("words", words(request, status, page));
        return "clientarea/error";
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:supportpro:problem:" + ErrorWords.slug(status)));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ErrorWords words(HttpServletRequest request, HttpStatus status, Page page) {
        return SignInEntry.outOfDate(request)
                ? ErrorWords.outOfDate(status)
                : ErrorWords.of(status, origin(request), page);
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? HttpStatus.valueOf(status)
                : HttpStatus.NOT_FOUND;
    }

    private static String origin(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "";
    }
}
