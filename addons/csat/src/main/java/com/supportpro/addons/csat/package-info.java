/** The plugin that asks customers how satisfied they are. */
@NullMarked
package com.supportpro.addons.csat;

import org.jspecify.annotations.NullMarked;
