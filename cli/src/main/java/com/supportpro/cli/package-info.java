/** The command line of a desk: everything that the desk's API offers for add-ons, for people and for scripts. */
@NullMarked
package com.supportpro.cli;

import org.jspecify.annotations.NullMarked;
