/** The plugin that posts to a chat what a day came to. */
@NullMarked
package com.supportpro.addons.ticketdigest;

import org.jspecify.annotations.NullMarked;
