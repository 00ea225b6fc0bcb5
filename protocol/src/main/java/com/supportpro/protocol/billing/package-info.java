/** What desks and the store say to each other about money and about what may run. */
@NullMarked
package com.supportpro.protocol.billing;

import org.jspecify.annotations.NullMarked;
