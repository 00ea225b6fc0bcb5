/** Keeps what add-ons show within its bounds. Runs on their threads, so that what is wrong with it counts against them. */
@NullMarked
package com.supportpro.desk.runtime.shown;

import org.jspecify.annotations.NullMarked;
