@NullMarked
package com.supportpro.desk.housekeeping;

import org.jspecify.annotations.NullMarked;
