package com.supportpro.store.notices;

import com.supportpro.store.accounts.AccountId;
import java.time.Instant;
import java.util.Map;

/**
 * What was taken down to be told.
 *
 * @param attempts how often it was tried, this time included
 */
record Notice(
        long id,
        NoticeKind kind,
        String subject,
        AccountId account,
        Map<String, String> facts,
        Instant at,
        int attempts) {}
