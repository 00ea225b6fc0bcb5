package com.supportpro.store.clientarea;

import com.supportpro.protocol.InvalidDocumentException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Leads browsers to the error page, before a problem document is written that only programs can read. */
@Component
class PageFailures implements HandlerExceptionResolver, Ordered {

    private static final int BEFORE_PROBLEMS = -10;
    private static final int BAD_REQUEST = 400;

    @Override
    public int getOrder() {
        return BEFORE_PROBLEMS;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        Optional<Integer> status = isBrowser(request) ? status(failure) : Optional.empty();
        if (status.isEmpty()) {
            return null;
        }
        try {
            response.sendError(status.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private static boolean isBrowser(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    private static Optional<Integer> status(Exception failure) {
        if (failure instanceof ErrorResponse response) {
            return Optional.of(response.getStatusCode().value());
        }
        return failure instanceof TypeMismatchException || failure instanceof InvalidDocumentException
                ? Optional.of(BAD_REQUEST)
                : Optional.empty();
    }
}
