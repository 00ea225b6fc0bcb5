/** Whole stories, walked in a real browser through both applications as they are shipped. */
@NullMarked
package com.supportpro.journeys;

import org.jspecify.annotations.NullMarked;
