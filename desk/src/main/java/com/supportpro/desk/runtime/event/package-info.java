/** What happened to tickets, told to add-ons at least once and in order. */
@NullMarked
package com.supportpro.desk.runtime.event;

import org.jspecify.annotations.NullMarked;
