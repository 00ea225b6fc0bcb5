/** The page and the API of a desk without a network. */
@NullMarked
package com.supportpro.desk.bundles.web;

import org.jspecify.annotations.NullMarked;
