package com.supportpro.desk.entitlements;

import com.supportpro.desk.billinglink.CopySign;
import org.springframework.stereotype.Component;

/** That the store would not tell a copy what it may run. */
@Component
class ClonedSign implements CopySign {

    private final ContactRow contact;

    ClonedSign(ContactRow contact) {
        this.contact = contact;
    }

    @Override
    public boolean shown() {
        return contact.find().filter(ContactRow.Known::cloned).isPresent();
    }
}
