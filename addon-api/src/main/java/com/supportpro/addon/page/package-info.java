/** Pages of add-ons for people who have no account on the desk. */
@NullMarked
package com.supportpro.addon.page;

import org.jspecify.annotations.NullMarked;
