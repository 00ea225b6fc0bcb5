package com.supportpro.desk.installations.web;

import com.supportpro.desk.panel.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the page that watches an operation load itself anew, with the message of how it ended. */
final class EndNotice {

    private EndNotice() {}

    static void on(HttpServletRequest request, HttpServletResponse response, Outcome outcome) {
        FlashMap message = RequestContextUtils.getOutputFlashMap(request);
        FlashMapManager messages = RequestContextUtils.getFlashMapManager(request);
        String path = path(request.getHeader("HX-Current-URL"));
        if (message != null && messages != null && !path.isEmpty()) {
            message.putAll(attributes(outcome.toastOn(path)));
            message.setTargetRequestPath(path);
            messages.saveOutputFlashMap(message, request, response);
        }
        response.setHeader("HX-Refresh", "true");
    }

    private static Map<String, ?> attributes(Toast toast) {
        RedirectAttributesModelMap attributes = new RedirectAttributesModelMap();
        toast.on(attributes);
        return attributes.getFlashAttributes();
    }

    /** Only the page that asks may show the message, not whatever is fetched in between. */
    private static String path(@Nullable String url) {
        try {
            String path = url == null ? null : URI.create(url).getPath();
            return path == null ? "" : Paths.back(path, "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
