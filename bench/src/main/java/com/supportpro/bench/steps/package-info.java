/** Single steps inside one process, measured by JMH, which wants its benchmarks public. */
@NullMarked
package com.supportpro.bench.steps;

import org.jspecify.annotations.NullMarked;
