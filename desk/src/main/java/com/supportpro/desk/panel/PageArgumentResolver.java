package com.supportpro.desk.panel;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link Page}, and templates the same one under the name {@code page}. */
@Component
class PageArgumentResolver implements HandlerMethodArgumentResolver {

    private final Pages pages;

    PageArgumentResolver(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Page page = pages.page((HttpServletRequest) request.getNativeRequest());
        if (container != null) {
            container.addAttribute("page", page);
        }
        return page;
    }
}
