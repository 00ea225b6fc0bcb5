package com.supportpro.store.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads every page for people to the set-up until that is done; what programs call goes on. */
@Component
class SetUpGate implements HandlerInterceptor, WebMvcConfigurer {

    private final SetUp setUp;
    private volatile boolean open;

    SetUpGate(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/", "/sign-in", "/sign-out", "/consent", "/licences/**", "/desks/**", "/security/**")
                .addPathPatterns("/staff", "/staff/**");
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
