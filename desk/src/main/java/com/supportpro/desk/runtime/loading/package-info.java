/** Classes of add-ons: what they see, where they come from, and that they go. */
@NullMarked
package com.supportpro.desk.runtime.loading;

import org.jspecify.annotations.NullMarked;
