@NullMarked
package com.supportpro.store.paper;

import org.jspecify.annotations.NullMarked;
