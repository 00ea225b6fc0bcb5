@NullMarked
package com.supportpro.store.publishing;

import org.jspecify.annotations.NullMarked;
