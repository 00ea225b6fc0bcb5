/** Tests of the texts. */
@NullMarked
package com.supportpro.desk.texts;

import org.jspecify.annotations.NullMarked;
