/** The plugin with which operators track their time. */
@NullMarked
package com.supportpro.addons.timetracking;

import org.jspecify.annotations.NullMarked;
