@NullMarked
package com.supportpro.desk.audit;

import org.jspecify.annotations.NullMarked;
