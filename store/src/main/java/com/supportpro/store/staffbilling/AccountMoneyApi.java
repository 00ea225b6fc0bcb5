package com.supportpro.store.staffbilling;

import com.supportpro.protocol.billing.EntitlementDocument.Entitlement;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.staff.Slice;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Look-ups for staff's programs. */
@RestController
@RequestMapping("/api/v1/staff")
@PreAuthorize("hasAuthority('staff')")
class AccountMoneyApi {

    private final Finder finder;
    private final BillingFiles files;
    private final Boards boards;

    AccountMoneyApi(Finder finder, BillingFiles files, Boards boards) {
        this.finder = finder;
        this.files = files;
        this.boards = boards;
    }

    /** A customer's money. */
    record AccountMoney(
            UUID account,
            String name,
            List<UUID> orders,
            List<String> invoices,
            List<MoneyRow> money,
            List<String> creditNotes,
            List<Entitlement> entitlements) {}

    @GetMapping("/find")
    List<Found> find(@RequestParam(defaultValue = "") String query) {
        return finder.find(new Slice.Request(query, 1, 1));
    }

    @GetMapping("/accounts/{id}/billing")
    AccountMoney billing(@PathVariable UUID id) {
        BillingFile file = files.of(new AccountId(id));
        return new AccountMoney(
                id,
                file.account().name(),
                file.orders().stream().map(row -> row.order().id().value()).toList(),
                file.invoices().stream().map(row -> row.invoice().number()).toList(),
                file.money(),
                file.creditNotes().stream().map(row -> row.note().number()).toList(),
                file.entitlements().stream().map(BillingFile.Runs::entitlement).toList());
    }

    @GetMapping("/dunning")
    Board dunning() {
        return boards.now();
    }
}
