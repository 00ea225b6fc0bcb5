@NullMarked
package com.supportpro.store;

import org.jspecify.annotations.NullMarked;
