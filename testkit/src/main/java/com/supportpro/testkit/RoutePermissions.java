package com.supportpro.testkit;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds routes of ours that say nothing about who may use them. */
public final class RoutePermissions {

    private RoutePermissions() {}

    /** Each as {@code {GET [/path]} Controller#method}; empty when every one, or its controller, carries {@code @PreAuthorize}. */
    public static List<String> unguardedRoutes(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> isOurs(route.getValue()) && !isGuarded(route.getValue()))
                .map(route -> describe(route.getKey(), route.getValue()))
                .sorted()
                .toList();
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("com.supportpro.");
    }

    private static boolean isGuarded(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PreAuthorize.class);
    }

    private static String describe(RequestMappingInfo route, HandlerMethod handler) {
        return route + " " + handler.getBeanType().getSimpleName() + "#"
                + handler.getMethod().getName();
    }
}
