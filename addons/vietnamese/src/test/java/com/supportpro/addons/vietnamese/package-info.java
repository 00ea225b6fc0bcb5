@NullMarked
package com.supportpro.addons.vietnamese;

import org.jspecify.annotations.NullMarked;
