/** The texts of language packs. */
@NullMarked
package com.supportpro.desk.runtime.language;

import org.jspecify.annotations.NullMarked;
