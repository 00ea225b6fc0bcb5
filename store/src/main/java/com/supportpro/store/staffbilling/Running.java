package com.supportpro.store.staffbilling;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.clientbilling.Standing;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.licences.Licences;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the licences of a customer may run. */
@Component
class Running {

    private final Licences licences;
    private final Entitlements entitlements;

    Running(Licences licences, Entitlements entitlements) {
        this.licences = licences;
        this.entitlements = entitlements;
    }

    List<BillingFile.Runs> of(AccountId account) {
        return licences.of(account).stream()
                .flatMap(licence -> entitlements.of(licence.id()).stream()
                        .map(one -> new BillingFile.Runs(licence.title(), one, Standing.of(one.state()))))
                .toList();
    }
}
