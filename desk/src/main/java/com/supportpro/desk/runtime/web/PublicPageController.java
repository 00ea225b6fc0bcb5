package com.supportpro.desk.runtime.web;

import com.supportpro.addon.page.PageRequest;
import com.supportpro.addon.page.PublicPage;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.runtime.AddonPages;
import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.runtime.context.PageLinks;
import com.supportpro.desk.runtime.shown.Forms;
import com.supportpro.protocol.AddonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of add-ons for whoever has a link. What this desk did not seal never reaches an add-on. */
@Controller
@PreAuthorize("permitAll()")
class PublicPageController {

    private static final String MESSAGE = "runtime/public-message";

    private final PageLinks links;
    private final AddonPages pages;

    PublicPageController(PageLinks links, AddonPages pages) {
        this.links = links;
        this.pages = pages;
    }

    /** Which page, by which link. */
    record Link(AddonId addon, String name, String sealed) {

        static Link of(Map<String, String> path) {
            return new Link(
                    new AddonId(path.getOrDefault("publisher", ""), path.getOrDefault("slug", "")),
                    path.getOrDefault("name", ""),
                    path.getOrDefault("sealed", ""));
        }
    }

    @GetMapping(Paths.PUBLIC)
    String open(Page page, Model model, @PathVariable Map<String, String> path, HttpServletResponse response) {
        return answer(page, model, Link.of(path), false, Map.of(), response);
    }

    @PostMapping(Paths.PUBLIC)
    String send(
            Page page,
            Model model,
            @PathVariable Map<String, String> path,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response) {
        return answer(page, model, Link.of(path), true, Forms.sent(parameters), response);
    }

    private String answer(
            Page page, Model model, Link link, boolean sent, Map<String, String> values, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        Optional<PageLinks.Opened> opened = links.open(link.addon(), link.name(), link.sealed());
        if (opened.isEmpty()) {
            return message(model, response, 404, "addons.page.unknown");
        }
        if (opened.get().over()) {
            return message(model, response, 410, "addons.page.over");
        }
        PageRequest request = new PageRequest(opened.get().about(), sent, values, page.language());
        Optional<PublicPage> shown =
                pages.answer(link.addon(), link.name(), request).flatMap(CallResult::answer);
        if (shown.isEmpty()) {
            return message(model, response, 503, "addons.page.silent");
        }
        model.addAttribute("shown", shown.get());
        return "runtime/public";
    }

    private static String message(Model model, HttpServletResponse response, int status, String key) {
        response.setStatus(status);
        model.addAttribute("key", key);
        return MESSAGE;
    }
}
