package com.supportpro.desk.runtime.web;

import com.supportpro.addon.route.RouteAnswer;
import com.supportpro.addon.route.RouteRequest;
import com.supportpro.desk.runtime.AddonRoutes;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.platform.web.BodyTooLargeException;
import com.supportpro.protocol.AddonId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The routes of add-ons. Anyone may call them: the add-on decides whom it believes. */
@RestController
class HooksController {

    private static final int MOST_BODY = 1 << 20;

    private final AddonRoutes routes;

    HooksController(AddonRoutes routes) {
        this.routes = routes;
    }

    @PostMapping(Paths.HOOK)
    @PreAuthorize("permitAll()")
    ResponseEntity<?> post(
            HttpServletRequest request,
            @PathVariable String publisher,
            @PathVariable String slug,
            @PathVariable String name)
            throws IOException {
        AddonId addon = new AddonId(publisher, slug);
        if (!routes.has(addon, name)) {
            return ResponseEntity.notFound().build();
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BODY + 1);
        if (body.length > MOST_BODY) {
            throw new BodyTooLargeException(MOST_BODY);
        }
        Optional<CallResult<RouteAnswer>> result = routes.answer(addon, name, new RouteRequest(headers(request), body));
        return result.<ResponseEntity<?>>map(HooksController::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<?> answer(CallResult<RouteAnswer> result) {
        if (result instanceof CallResult.Done<RouteAnswer> done) {
            return ResponseEntity.status(done.value().status())
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("X-Content-Type-Options", "nosniff")
                    .body(done.value().json());
        }
        boolean busy =
                result instanceof CallResult.Failed<RouteAnswer> failed && failed.cause() == CallResult.Cause.BUSY;
        return Problems.answer(
                busy ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR,
                busy ? "busy" : "addon-failed",
                busy ? "The add-on is busy; try again in a moment" : "The add-on could not answer");
    }

    /** The first value of each header; cookies are between the desk and its operators. */
    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.putIfAbsent(name.toLowerCase(Locale.ROOT), String.valueOf(request.getHeader(name)));
        }
        headers.remove("cookie");
        return headers;
    }
}
