/** The manifest of an add-on. */
@NullMarked
package com.supportpro.protocol.manifest;

import org.jspecify.annotations.NullMarked;
