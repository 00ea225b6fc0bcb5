@NullMarked
package com.supportpro.desk.desired;

import org.jspecify.annotations.NullMarked;
