@NullMarked
package com.supportpro.desk.entitlements;

import org.jspecify.annotations.NullMarked;
