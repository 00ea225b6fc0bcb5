package com.supportpro.desk.bundles.web;

import com.supportpro.desk.bundles.NotTakenException;
import com.supportpro.desk.bundles.UploadPackage;
import com.supportpro.desk.bundles.Uploaded;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.FormToken;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a package by hand, and leads to its page, where it is installed as any other. */
@Controller
@PreAuthorize("hasAuthority('addons.manage')")
class UploadController {

    private final UploadPackage upload;
    private final FormToken token;

    UploadController(UploadPackage upload, FormToken token) {
        this.upload = upload;
        this.token = token;
    }

    /** The signature comes first in the form, so that the package can be judged as it comes. */
    @PostMapping(path = OfflineController.PATH + "/package", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String take(Page page, CurrentOperator by, HttpServletRequest http, RedirectAttributes next) throws IOException {
        UploadedFiles files = UploadedFiles.of(http, token);
        try {
            Optional<ReleaseEnvelope> signature = envelope(files.next("signature"));
            Optional<InputStream> archive = files.next("package");
            if (archive.isEmpty()) {
                return OfflineController.back(Toast.error(page.text("bundles.noFile")), next);
            }
            Uploaded taken = upload.take(archive.get(), signature, Visit.by(by, http, "panel"));
            Toast.success(page.text("bundles.uploaded", "addon", taken.name(), "version", taken.version()))
                    .on(next);
            return "redirect:/operator/addons/" + taken.addon();
        } catch (NotTakenException e) {
            Visit.readOut(http);
            return OfflineController.back(Toast.error(OfflineController.said(e, page)), next);
        } catch (InvalidDocumentException e) {
            Visit.readOut(http);
            return OfflineController.back(Toast.error(page.text("bundles.invalidSignature") + "."), next);
        }
    }

    private static Optional<ReleaseEnvelope> envelope(Optional<InputStream> file) throws IOException {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ReleaseEnvelope.parse(file.get().readNBytes(ReleaseEnvelope.MOST_BYTES + 1)));
    }
}
