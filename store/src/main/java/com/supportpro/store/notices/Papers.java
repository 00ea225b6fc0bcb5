package com.supportpro.store.notices;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.language.Language;
import java.util.Optional;

/** Who keeps invoices hands out what goes with a notice, as it is when that is sent. */
public interface Papers {

    /** Empty when the account has no such invoice. */
    Optional<Paper> invoice(AccountId account, String number, Language language);

    /** Empty when the account has no such credit note. */
    Optional<Paper> creditNote(AccountId account, String number, Language language);
}
