package com.supportpro.store.notices;

import com.supportpro.store.language.Language;
import java.util.Optional;

/**
 * A mail to one person.
 *
 * @param id the same whenever the notice is sent to this person
 */
record Mail(
        String id,
        String to,
        String name,
        Language language,
        String subject,
        String text,
        String html,
        Optional<Paper> paper) {}
