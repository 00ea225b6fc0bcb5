/** Calls into add-ons: on their own threads, bounded in time, and counted. */
@NullMarked
package com.supportpro.desk.runtime.calls;

import org.jspecify.annotations.NullMarked;
