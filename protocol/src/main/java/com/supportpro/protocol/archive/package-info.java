/** The package of a release, and the rules that each has to keep. */
@NullMarked
package com.supportpro.protocol.archive;

import org.jspecify.annotations.NullMarked;
