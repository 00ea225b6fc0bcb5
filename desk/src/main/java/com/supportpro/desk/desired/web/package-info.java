/** Routes for keeping a desk as a file. */
@NullMarked
package com.supportpro.desk.desired.web;

import org.jspecify.annotations.NullMarked;
