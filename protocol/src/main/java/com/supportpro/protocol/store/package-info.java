/** What store and desk tell each other. */
@NullMarked
package com.supportpro.protocol.store;

import org.jspecify.annotations.NullMarked;
