@NullMarked
package com.supportpro.desk.backup;

import org.jspecify.annotations.NullMarked;
