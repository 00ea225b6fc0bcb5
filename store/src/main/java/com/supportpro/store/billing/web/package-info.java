/** What desks ask and tell about money. */
@NullMarked
package com.supportpro.store.billing.web;

import org.jspecify.annotations.NullMarked;
