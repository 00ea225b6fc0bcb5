/** What happens on the desk. */
@NullMarked
package com.supportpro.addon.event;

import org.jspecify.annotations.NullMarked;
