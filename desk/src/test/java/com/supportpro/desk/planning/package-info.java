@NullMarked
package com.supportpro.desk.planning;

import org.jspecify.annotations.NullMarked;
