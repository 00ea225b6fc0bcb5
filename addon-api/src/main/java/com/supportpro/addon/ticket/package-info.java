/** Tickets and their messages. */
@NullMarked
package com.supportpro.addon.ticket;

import org.jspecify.annotations.NullMarked;
