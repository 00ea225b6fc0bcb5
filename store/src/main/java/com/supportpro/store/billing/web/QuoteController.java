package com.supportpro.store.billing.web;

import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import com.supportpro.store.billing.QuotePurchase;
import com.supportpro.store.oauth.DeskAccess;
import com.supportpro.store.oauth.DeskCaller;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells desks what a purchase would charge. */
@RestController
class QuoteController {

    private final DeskAccess access;
    private final DeskLimit limit;
    private final QuotePurchase quotes;

    QuoteController(DeskAccess access, DeskLimit limit, QuotePurchase quotes) {
        this.access = access;
        this.limit = limit;
        this.quotes = quotes;
    }

    @PostMapping("/v1/quotes")
    @PreAuthorize("hasAuthority('SCOPE_desk')")
    @ResponseStatus(HttpStatus.CREATED)
    Quote quote(@RequestBody QuoteRequest request, Authentication authentication) {
        DeskCaller caller = access.licensed(authentication);
        limit.take(caller.desk().id());
        return quotes.quote(caller, request);
    }
}
