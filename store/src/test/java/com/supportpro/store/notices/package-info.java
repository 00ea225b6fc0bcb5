@NullMarked
package com.supportpro.store.notices;

import org.jspecify.annotations.NullMarked;
