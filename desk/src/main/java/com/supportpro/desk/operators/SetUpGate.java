package com.supportpro.desk.operators;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leads every page of the panel to the set-up until that is done. */
@Component
class SetUpGate implements HandlerInterceptor {

    private final SetUp setUp;
    private volatile boolean open;

    SetUpGate(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        open = open || !setUp.needed();
        if (!open) {
            response.sendRedirect("/setup");
        }
        return open;
    }
}
