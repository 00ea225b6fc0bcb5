/** The channel that opens tickets from signed requests. */
@NullMarked
package com.supportpro.addons.inboundwebhook;

import org.jspecify.annotations.NullMarked;
