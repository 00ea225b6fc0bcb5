/** Listings and releases as the store publishes them. */
@NullMarked
package com.supportpro.protocol.catalogue;

import org.jspecify.annotations.NullMarked;
