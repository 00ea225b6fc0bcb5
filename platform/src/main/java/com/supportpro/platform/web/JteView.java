package com.supportpro.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** A compiled template; rendered whole before the first byte leaves, so that a failing page becomes an error page. */
record JteView(TemplateEngine engine, String template) implements View {

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    @SuppressWarnings("unchecked")
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, model == null ? Map.of() : (Map<String, Object>) model, output);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        try (OutputStream out = response.getOutputStream()) {
            output.writeTo(out);
        }
    }
}
