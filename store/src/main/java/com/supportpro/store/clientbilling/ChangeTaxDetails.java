package com.supportpro.store.clientbilling;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.billing.Buyers;
import com.supportpro.store.billing.TaxDetails;
import com.supportpro.store.billing.model.TaxRules;
import com.supportpro.store.billing.model.VatId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes tax details over once they can be right. A VAT id is taken by its form and check digits; staff look it up. */
@Component
class ChangeTaxDetails {

    private final Buyers buyers;
    private final Audit audit;

    ChangeTaxDetails(Buyers buyers, Audit audit) {
        this.buyers = buyers;
        this.audit = audit;
    }

    /** Changes them, or says by field what is wrong. */
    @Transactional
    public Map<String, String> change(Account account, TypedDetails typed, Person by) {
        Optional<VatId> vatId = VatId.parse(typed.vatId());
        String mistake = typed.vatId().isEmpty() ? "" : mistake(vatId, account);
        if (!mistake.isEmpty()) {
            return Map.of("vatId", mistake);
        }
        try {
            put(account, typed, vatId.map(VatId::text).orElse(""), by);
            return Map.of();
        } catch (InvalidDocumentException e) {
            return Map.of(
                    e.field(),
                    "This" + String.valueOf(e.getMessage()).substring(e.field().length()) + ".");
        }
    }

    private void put(Account account, TypedDetails typed, String vatId, Person by) {
        TaxDetails details = new TaxDetails(
                typed.company(), typed.street(), typed.postcode(), typed.city(), vatId, checkedAt(account, vatId));
        if (!details.equals(buyers.details(account.id()))) {
            buyers.put(account.id(), details);
            audit.record(new AuditEvent(by.email().value(), "Tax details changed", vatId, account.id()));
        }
    }

    private @Nullable Instant checkedAt(Account account, String vatId) {
        TaxDetails known = buyers.details(account.id());
        return known.vatId().equals(vatId) ? known.vatCheckedAt() : null;
    }

    private static String mistake(Optional<VatId> vatId, Account account) {
        if (vatId.isEmpty()) {
            return "This is not a VAT id. It begins with two letters, such as DE136695976; check each digit.";
        }
        String country = vatId.get().country();
        return country.equals(TaxRules.taxCountry(account.country()))
                ? ""
                : "This is a VAT id of " + Words.country(country) + ", but the account is in "
                        + Words.country(account.country()) + ".";
    }
}
