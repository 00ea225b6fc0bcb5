/** The plugin that generated packages bring. */
@NullMarked
package com.supportpro.bench.addon;

import org.jspecify.annotations.NullMarked;
