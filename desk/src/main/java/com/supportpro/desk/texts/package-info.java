/** All texts of the panel, in English and in the languages of installed packs. */
@ApplicationModule(
        displayName = "Texts",
        allowedDependencies = {})
@NullMarked
package com.supportpro.desk.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
