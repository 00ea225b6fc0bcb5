@NullMarked
package com.supportpro.store.packages;

import org.jspecify.annotations.NullMarked;
