package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.panel.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Tells of an operation that was still going on when a form was answered and had ended when the next page looked: no
 * steps show there any more that could tell of it.
 */
@Component
class EndedMeanwhile implements HandlerInterceptor {

    private static final String FOLLOWED = "followedOperation";

    private final Operations operations;
    private final Outcomes outcomes;

    EndedMeanwhile(Operations operations, Outcomes outcomes) {
        this.operations = operations;
        this.outcomes = outcomes;
    }

    /** Has the next page follow the operation. */
    static void follow(OperationId operation, RedirectAttributes next) {
        next.addFlashAttribute(FOLLOWED, operation.toString());
    }

    /** After the page has looked, so that it either shows the steps or is told of the end here. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        if (shown == null || flash == null || !(shown.getModel().get("page") instanceof Page page)) {
            return;
        }
        if (flash.get(FOLLOWED) instanceof String id && page.toast().isEmpty()) {
            OperationId.parse(id)
                    .flatMap(operations::find)
                    .flatMap(operation -> outcomes.of(operation, page))
                    .ifPresent(outcome -> shown.addObject("page", page.telling(outcome.toastOn(page.path()))));
        }
    }
}
