package com.supportpro.store.bundles;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A bundle on its way out. */
final class Sent {

    private Sent() {}

    static void bundle(Answer answer, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + answer.fileName() + "\"");
        answer.writeTo(response.getOutputStream());
    }
}
