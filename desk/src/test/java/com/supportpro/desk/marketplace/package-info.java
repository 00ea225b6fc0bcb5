@NullMarked
package com.supportpro.desk.marketplace;

import org.jspecify.annotations.NullMarked;
