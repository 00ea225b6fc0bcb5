package com.supportpro.platform.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What several parts of one page need and read alike: it is read for the first of them only. Requests that may change something,
 * and work outside of requests, read each time.
 *
 * @param <T> what is read; never null
 */
public final class OncePerPage<T> {

    private final String name = OncePerPage.class.getName() + "." + UUID.randomUUID();

    public T get(Supplier<T> reading) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
                || !request.getRequest().getMethod().equals("GET")) {
            return reading.get();
        }
        @SuppressWarnings("unchecked")
        T known = (T) request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known != null) {
            return known;
        }
        T read = reading.get();
        request.setAttribute(name, read, RequestAttributes.SCOPE_REQUEST);
        return read;
    }
}
