package com.supportpro.desk.languages;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.supportpro.desk.installations.InstallationView;
import org.jspecify.annotations.Nullable;

/**
 * A language as the API shows it.
 *
 * @param installation null for English, which is built in
 * @param completeness how much of the panel it translates, in percent; null while it is not active
 */
record LanguageView(
        String tag,
        String languageName,
        boolean rightToLeft,
        boolean builtIn,
        boolean isDefault,
        @Nullable Integer completeness,
        @JsonUnwrapped @Nullable InstallationView installation) {}
