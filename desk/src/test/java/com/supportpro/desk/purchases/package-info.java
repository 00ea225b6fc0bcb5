@NullMarked
package com.supportpro.desk.purchases;

import org.jspecify.annotations.NullMarked;
