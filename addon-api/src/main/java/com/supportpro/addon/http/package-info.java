/** Calls to the outside. */
@NullMarked
package com.supportpro.addon.http;

import org.jspecify.annotations.NullMarked;
