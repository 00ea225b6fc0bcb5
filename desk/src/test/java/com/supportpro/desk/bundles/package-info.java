@NullMarked
package com.supportpro.desk.bundles;

import org.jspecify.annotations.NullMarked;
