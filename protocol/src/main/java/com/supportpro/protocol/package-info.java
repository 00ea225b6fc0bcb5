/** What travels between store and desk, and what both must agree on. */
@NullMarked
package com.supportpro.protocol;

import org.jspecify.annotations.NullMarked;
