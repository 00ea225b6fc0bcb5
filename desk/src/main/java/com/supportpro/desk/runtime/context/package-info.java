/** The desk as one add-on sees it. */
@NullMarked
package com.supportpro.desk.runtime.context;

import org.jspecify.annotations.NullMarked;
