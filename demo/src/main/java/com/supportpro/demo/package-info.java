/** What a demo shows, entered through the front doors of both applications. */
@NullMarked
package com.supportpro.demo;

import org.jspecify.annotations.NullMarked;
