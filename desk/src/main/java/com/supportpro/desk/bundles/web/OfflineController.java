package com.supportpro.desk.bundles.web;

import com.supportpro.desk.bundles.ImportBundle;
import com.supportpro.desk.bundles.Imported;
import com.supportpro.desk.bundles.MakeRequest;
import com.supportpro.desk.bundles.NotTakenException;
import com.supportpro.desk.bundles.RequestFile;
import com.supportpro.desk.bundles.Wanted;
import com.supportpro.desk.operators.CurrentOperator;
import com.supportpro.desk.operators.FormToken;
import com.supportpro.desk.packages.PackagesHere;
import com.supportpro.desk.packages.UploadPolicy;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.panel.Toast;
import com.supportpro.protocol.InvalidDocumentException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a desk without a network. */
@Controller
@RequestMapping(OfflineController.PATH)
@PreAuthorize("hasAuthority('addons.manage')")
class OfflineController {

    static final String PATH = "/operator/addons/without-network";

    private static final int LATEST = 10;

    private final MakeRequest make;
    private final ImportBundle bundles;
    private final PackagesHere packages;
    private final UploadPolicy policy;
    private final FormToken token;

    OfflineController(
            MakeRequest make, ImportBundle bundles, PackagesHere packages, UploadPolicy policy, FormToken token) {
        this.make = make;
        this.bundles = bundles;
        this.packages = packages;
        this.policy = policy;
        this.token = token;
    }

    /** @param addon to begin the list of wanted ones with */
    @GetMapping
    String show(Page page, Model model, @RequestParam(defaultValue = "") String addon) {
        model.addAttribute("imports", bundles.newest(LATEST));
        model.addAttribute("packages", packages.all());
        model.addAttribute("policy", policy);
        model.addAttribute("wanted", addon.length() <= 127 ? addon : "");
        return "bundles/show";
    }

    @PostMapping("/request")
    Object request(
            Page page,
            CurrentOperator by,
            @RequestParam(defaultValue = "") String addons,
            @RequestParam(required = false) @Nullable String everything,
            HttpServletRequest http,
            RedirectAttributes next) {
        try {
            Wanted wanted = Wanted.typed(addons, everything != null);
            RequestFile file = make.make(wanted, Visit.by(by, http, "panel"));
            return ResponseEntity.ok()
                    .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(file.content());
        } catch (NotTakenException e) {
            return back(Toast.error(said(e, page)), next);
        } catch (InvalidDocumentException e) {
            return back(Toast.error(page.text("bundles.request.mistyped")), next);
        }
    }

    @PostMapping(path = "/bundle", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String take(Page page, CurrentOperator by, HttpServletRequest http, RedirectAttributes next) throws IOException {
        Optional<InputStream> file = UploadedFiles.of(http, token).next("bundle");
        if (file.isEmpty()) {
            return back(Toast.error(page.text("bundles.noFile")), next);
        }
        try {
            Imported imported = bundles.take(file.get(), Visit.by(by, http, "panel"));
            return back(Toast.success(told(imported, page)), next);
        } catch (NotTakenException e) {
            Visit.readOut(http);
            return back(Toast.error(said(e, page)), next);
        }
    }

    private static String told(Imported imported, Page page) {
        if (imported.again()) {
            return page.text("bundles.importedAgain");
        }
        String what =
                page.text("bundles.imported", "packages", imported.packages().size());
        return imported.keys().isEmpty()
                ? what
                : what + " " + page.text("bundles.importedKeys", "keys", String.join(", ", imported.keys()));
    }

    static String said(NotTakenException e, Page page) {
        return e.problem().what(page.words()) + " " + e.problem().todo(page.words());
    }

    static String back(Toast toast, RedirectAttributes next) {
        toast.on(next);
        return "redirect:" + PATH;
    }
}
