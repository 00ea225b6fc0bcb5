@NullMarked
package com.supportpro.store.oauth;

import org.jspecify.annotations.NullMarked;
