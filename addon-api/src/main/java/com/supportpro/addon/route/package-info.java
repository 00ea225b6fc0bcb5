/** HTTP routes of an add-on. */
@NullMarked
package com.supportpro.addon.route;

import org.jspecify.annotations.NullMarked;
