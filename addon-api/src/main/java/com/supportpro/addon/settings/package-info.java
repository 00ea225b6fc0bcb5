/** Settings that operators fill in. */
@NullMarked
package com.supportpro.addon.settings;

import org.jspecify.annotations.NullMarked;
