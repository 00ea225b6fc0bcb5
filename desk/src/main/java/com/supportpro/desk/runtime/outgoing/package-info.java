/** Calls of add-ons to the outside. */
@NullMarked
package com.supportpro.desk.runtime.outgoing;

import org.jspecify.annotations.NullMarked;
