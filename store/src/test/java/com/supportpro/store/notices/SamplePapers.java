package com.supportpro.store.notices;

import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.language.Language;
import java.util.Optional;

/** A paper of every number. */
final class SamplePapers implements Papers {

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    @Override
    public Optional<Paper> invoice(AccountId account, String number, Language language) {
        return Optional.of(new Paper(number + ".pdf", PDF));
    }

    @Override
    public Optional<Paper> creditNote(AccountId account, String number, Language language) {
        return Optional.of(new Paper(number + ".pdf", PDF));
    }
}
