@NullMarked
package com.supportpro.desk.catalogue;

import org.jspecify.annotations.NullMarked;
