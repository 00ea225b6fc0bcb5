package com.supportpro.store.staffbilling;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.EmailAddress;
import com.supportpro.store.accounts.People;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.clientarea.Page;
import com.supportpro.store.clientarea.Page.Toast;
import com.supportpro.store.licences.LicenceId;
import com.supportpro.store.staff.CustomerFiles;
import com.supportpro.store.staff.StaffCaller;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving a licence to another customer: what it means first, then the deed. */
@Controller
@RequestMapping("/staff/accounts/{id}/licences/{licence}/move")
@PreAuthorize("hasAuthority('staff')")
class MoveLicenceController {

    private final CustomerFiles files;
    private final MoveLicence moving;
    private final People people;
    private final StaffCaller caller;

    MoveLicenceController(CustomerFiles files, MoveLicence moving, People people, StaffCaller caller) {
        this.files = files;
        this.moving = moving;
        this.people = people;
        this.caller = caller;
    }

    @GetMapping
    String ask(@PathVariable UUID id, @PathVariable UUID licence, Page page, Model model) {
        files.requireLicence(new AccountId(id), new LicenceId(licence));
        model.addAttribute("file", files.of(new AccountId(id)));
        model.addAttribute("licence", licence.toString());
        model.addAttribute("inTheWay", moving.inTheWay(new LicenceId(licence)));
        return "staffbilling/move-licence";
    }

    @PostMapping
    String move(
            @PathVariable UUID id,
            @PathVariable UUID licence,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String reason,
            Authentication authentication,
            RedirectAttributes next) {
        files.requireLicence(new AccountId(id), new LicenceId(licence));
        Deed.attempt(next, () -> {
            Account to =
                    moving.move(new LicenceId(licence), holder(email), Reason.of(reason), caller.name(authentication));
            return Toast.done("The licence is held by " + to.name() + " now. Its desks have to be linked anew.");
        });
        return "redirect:/staff/accounts/" + id;
    }

    private AccountId holder(String email) {
        return people.find(new EmailAddress(email.strip()))
                .flatMap(Person::account)
                .orElseThrow(() -> new InvalidDocumentException("email", "is nobody's who signs in for an account"));
    }
}
