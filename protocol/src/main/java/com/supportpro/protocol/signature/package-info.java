/** Who vouches for a release. */
@NullMarked
package com.supportpro.protocol.signature;

import org.jspecify.annotations.NullMarked;
