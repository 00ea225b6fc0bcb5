/** Settings of an add-on: the part of JSON Schema that a desk makes forms of. */
@NullMarked
package com.supportpro.protocol.settings;

import org.jspecify.annotations.NullMarked;
