@NullMarked
package com.supportpro.store.billing.model;

import org.jspecify.annotations.NullMarked;
