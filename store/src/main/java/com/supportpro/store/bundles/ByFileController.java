package com.supportpro.store.bundles;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.descriptor.DescribeStore;
import com.supportpro.store.licences.DeskClonedException;
import com.supportpro.store.licences.SuspendedLicenceException;
import com.supportpro.store.licences.TooManyDesksException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Desks without a network: their request is brought here, and the bundle taken back to them. */
@Controller
@RequestMapping("/desks/without-network")
@PreAuthorize("hasAuthority('customer')")
class ByFileController {

    private static final String VIEW = "bundles/request";

    private final MakeBundle make;
    private final DescribeStore store;

    ByFileController(MakeBundle make, DescribeStore store) {
        this.make = make;
        this.store = store;
    }

    @GetMapping
    String form(Page page, Model model) {
        return form("", model);
    }

    /** The bundle as a download, or the form once more with what is wrong. */
    @PostMapping
    @Nullable
    ModelAndView answer(@RequestParam MultipartFile request, Page page, Model model, HttpServletResponse response)
            throws IOException {
        Person person = page.person().orElseThrow();
        try (Answer answer =
                make.answer(page.account(), request.getBytes(), person.email().value())) {
            Sent.bundle(answer, response);
            return null;
        } catch (InvalidDocumentException e) {
            return refused("This is no request of a desk: " + e.getMessage() + ".", model);
        } catch (RequestNotTakenException | SuspendedLicenceException | TooManyDesksException | DeskClonedException e) {
            return refused(String.valueOf(e.getMessage()), model);
        }
    }

    private ModelAndView refused(String mistake, Model model) {
        return new ModelAndView(form(mistake, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String form(String mistake, Model model) {
        model.addAttribute("mistake", mistake);
        model.addAttribute("keys", store.descriptor().keys());
        return VIEW;
    }
}
