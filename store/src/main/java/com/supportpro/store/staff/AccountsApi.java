package com.supportpro.store.staff;

import com.supportpro.store.accounts.Account;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for staff's programs. */
@RestController
@RequestMapping("/api/v1/staff/accounts")
@PreAuthorize("hasAuthority('staff')")
class AccountsApi {

    private final OpenAccount openAccount;
    private final Lists lists;
    private final StaffCaller caller;

    AccountsApi(OpenAccount openAccount, Lists lists, StaffCaller caller) {
        this.openAccount = openAccount;
        this.lists = lists;
        this.caller = caller;
    }

    /** An account that was opened. */
    record Opened(String id, String accountName, String email) {}

    @GetMapping
    Slice<CustomerRow> list(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return lists.customers(new Slice.Request(query, page, size));
    }

    @PostMapping
    ResponseEntity<Opened> open(@RequestBody AccountRequest request, Locale preferred, Authentication authentication) {
        AccountRequest whole = request.otherwiseIn(preferred.toLanguageTag());
        Account account = openAccount.open(whole, caller.name(authentication));
        return ResponseEntity.created(URI.create("/staff/accounts/" + account.id()))
                .body(new Opened(account.id().toString(), account.name(), request.email()));
    }
}
