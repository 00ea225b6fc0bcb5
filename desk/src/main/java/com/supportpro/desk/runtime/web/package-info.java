/** Pages and routes of the runtime. */
@NullMarked
package com.supportpro.desk.runtime.web;

import org.jspecify.annotations.NullMarked;
