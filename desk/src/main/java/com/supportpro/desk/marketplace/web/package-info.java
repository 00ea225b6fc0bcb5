/** The pages and the API of the marketplace. */
@NullMarked
package com.supportpro.desk.marketplace.web;

import org.jspecify.annotations.NullMarked;
