package com.supportpro.store.billing.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where gateways tell what happened; each proves itself to its adapter. */
@RestController
class WebhookController {

    private static final int LARGEST = 256 * 1024;

    private final WebhookIntake intake;

    WebhookController(WebhookIntake intake) {
        this.intake = intake;
    }

    @PostMapping("/webhooks/{gateway}")
    @PreAuthorize("permitAll()")
    ResponseEntity<ProblemDetail> take(@PathVariable String gateway, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return ResponseEntity.of(problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The event is too large"))
                    .build();
        }
        intake.take(gateway, body, headers(request));
        return ResponseEntity.ok().build();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ProblemDetail refused(WebhookRefusedException refused) {
        return problem(HttpStatus.BAD_REQUEST, "webhook-refused", "This is no event of the gateway");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ProblemDetail unknown(NoSuchGatewayException unknown) {
        return problem(HttpStatus.NOT_FOUND, "no-such-gateway", "No such gateway is set up");
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String title) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:supportpro:problem:" + slug));
        problem.setTitle(title);
        return problem;
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toMap(
                        name -> name.toLowerCase(Locale.ROOT), request::getHeader, (first, other) -> first));
    }
}
