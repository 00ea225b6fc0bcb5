/** Values that operators saved for add-ons. */
@NullMarked
package com.supportpro.desk.runtime.settings;

import org.jspecify.annotations.NullMarked;
