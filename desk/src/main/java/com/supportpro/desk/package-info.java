@NullMarked
package com.supportpro.desk;

import org.jspecify.annotations.NullMarked;
