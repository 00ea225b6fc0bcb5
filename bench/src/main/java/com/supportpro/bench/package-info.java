/**
 * Measures what operators wait for, beside the least that the same outcome could cost. Nothing here is a test: what a
 * machine takes is printed and never asserted.
 */
@NullMarked
package com.supportpro.bench;

import org.jspecify.annotations.NullMarked;
