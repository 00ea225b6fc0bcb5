package com.supportpro.store.staffbilling;

import com.supportpro.protocol.Rule;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.notices.UnsentMail;
import com.supportpro.store.staff.NotThereException;
import com.supportpro.store.staff.StaffCaller;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Books, promotions, VAT ids and unsent mails for staff's programs. */
@RestController
@RequestMapping("/api/v1/staff")
@PreAuthorize("hasAuthority('staff')")
class UpkeepApi {

    private final BooksActs books;
    private final PromotionActs promotions;
    private final VatIds vatIds;
    private final MailActs mails;
    private final StaffCaller caller;

    UpkeepApi(BooksActs books, PromotionActs promotions, VatIds vatIds, MailActs mails, StaffCaller caller) {
        this.books = books;
        this.promotions = promotions;
        this.vatIds = vatIds;
        this.mails = mails;
        this.caller = caller;
    }

    /** A check of the books; without a time when none was made yet. */
    record Check(@Nullable Instant at, List<String> problems) {}

    /** The VAT id that was looked up. */
    record LookedUp(@Nullable String vatId) {}

    /**
     * The VAT id that was looked up and is not valid.
     *
     * @param reason the customer reads it
     */
    record NotValid(@Nullable String vatId, @Nullable String reason) {}

    @GetMapping("/books")
    Check books() {
        return books.last().map(run -> new Check(run.at(), run.problems())).orElse(new Check(null, List.of()));
    }

    @PostMapping("/books/check")
    Check check(Authentication authentication) {
        books.check(caller.name(authentication));
        return books();
    }

    @GetMapping("/promotions")
    List<PromotionRow> promotions() {
        return promotions.all();
    }

    @PostMapping("/promotions")
    @ResponseStatus(HttpStatus.CREATED)
    PromotionRow create(@RequestBody PromotionRequest request, Authentication authentication) {
        String code = promotions.create(request, caller.name(authentication)).code();
        return row(code);
    }

    @PostMapping("/promotions/{code}/end")
    PromotionRow end(@PathVariable String code, Authentication authentication) {
        promotions.end(code, caller.name(authentication));
        return row(code.strip().toUpperCase(Locale.ROOT));
    }

    @GetMapping("/vat-ids")
    List<VatIds.Waiting> vatIds() {
        return vatIds.waiting();
    }

    @PostMapping("/vat-ids/{account}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable UUID account, @RequestBody LookedUp lookedUp, Authentication authentication) {
        String vatId = Rule.present("vatId", lookedUp.vatId());
        vatIds.confirm(new AccountId(account), vatId, caller.name(authentication));
    }

    @PostMapping("/vat-ids/{account}/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable UUID account, @RequestBody NotValid lookedUp, Authentication authentication) {
        String vatId = Rule.present("vatId", lookedUp.vatId());
        vatIds.reject(new AccountId(account), vatId, lookedUp.reason(), caller.name(authentication));
    }

    @GetMapping("/mails")
    List<UnsentMail> mails() {
        return mails.all();
    }

    @PostMapping("/mails/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable long id, Authentication authentication) {
        mails.retry(id, caller.name(authentication));
    }

    private PromotionRow row(String code) {
        return promotions.all().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotThereException("There is no such promotion."));
    }
}
