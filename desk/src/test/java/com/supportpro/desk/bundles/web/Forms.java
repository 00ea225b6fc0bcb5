package com.supportpro.desk.bundles.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Forms with files, as browsers send them. */
final class Forms {

    private Forms() {}

    /**
     * A form that is sent.
     *
     * @param token its first field
     * @param files by field; an empty one was not chosen
     */
    static MockHttpServletRequestBuilder post(String path, String token, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(body, "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n");
        files.forEach((field, bytes) -> {
            String name = bytes.length == 0 ? "" : field + ".zip";
            write(
                    body,
                    "--b\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name + "\"\r\n\r\n");
            body.writeBytes(bytes);
            write(body, "\r\n");
        });
        write(body, "--b--\r\n");
        return MockMvcRequestBuilders.post(path)
                .contentType("multipart/form-data; boundary=b")
                .content(body.toByteArray());
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
