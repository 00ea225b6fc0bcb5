/**
 * How a desk without a network and its store talk with each other: a request in one file, and the answer to it, a bundle, in
 * another.
 */
@NullMarked
package com.supportpro.protocol.bundle;

import org.jspecify.annotations.NullMarked;
