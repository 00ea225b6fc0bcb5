package com.supportpro.store.bundles;

import com.supportpro.protocol.bundle.LicenceSecret;
import com.supportpro.protocol.bundle.SignedRequest;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.Licences;
import org.springframework.stereotype.Component;

/** Finds the licence that a request was made under: its key does not stand in it. */
@Component
class ProvenLicence {

    private final Licences licences;

    ProvenLicence(Licences licences) {
        this.licences = licences;
    }

    /** @throws RequestNotTakenException the account holds no such licence */
    Licence of(SignedRequest request, AccountId account) {
        return licences.of(account).stream()
                .filter(licence -> request.provenBy(secret(licence)))
                .findFirst()
                .orElseThrow(RequestNotTakenException::foreign);
    }

    static LicenceSecret secret(Licence licence) {
        return LicenceSecret.of(licence.key().value());
    }
}
