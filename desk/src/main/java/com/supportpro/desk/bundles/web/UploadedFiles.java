package com.supportpro.desk.bundles.web;

import com.supportpro.desk.operators.FormToken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/**
 * The files of a form as they come, one after the other in the order of its fields, without a copy on the disk. Nobody else
 * reads the body: by the time that this does, it is known who sends it.
 */
final class UploadedFiles {

    private static final int LONGEST_TEXT = 500;

    private final FileItemIterator fields;

    private UploadedFiles(FileItemIterator fields) {
        this.fields = fields;
    }

    /** @throws org.springframework.security.access.AccessDeniedException the form does not begin with its token */
    static UploadedFiles of(HttpServletRequest http, FormToken token) throws IOException {
        try {
            UploadedFiles files = new UploadedFiles(new FileUpload().getItemIterator(new ServletRequestContext(http)));
            token.check(http, files.text(FormToken.FIELD));
            return files;
        } catch (FileUploadException e) {
            throw new IOException(e);
        }
    }

    /** The next field, when it is a short text of this name; else nothing. */
    private String text(String field) throws IOException, FileUploadException {
        if (!fields.hasNext()) {
            return "";
        }
        FileItemStream item = fields.next();
        if (!item.isFormField() || !item.getFieldName().equals(field)) {
            return "";
        }
        try (InputStream in = item.openStream()) {
            return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.US_ASCII);
        }
    }

    /** The file of the next field, when that has this name and somebody chose a file. */
    Optional<InputStream> next(String field) throws IOException {
        try {
            if (!fields.hasNext()) {
                return Optional.empty();
            }
            FileItemStream item = fields.next();
            boolean chosen =
                    !item.isFormField() && !String.valueOf(item.getName()).isEmpty();
            return chosen && item.getFieldName().equals(field) ? Optional.of(item.openStream()) : Optional.empty();
        } catch (FileUploadException e) {
            throw new IOException(e);
        }
    }
}
