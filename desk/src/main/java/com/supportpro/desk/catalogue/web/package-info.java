/** Pictures of listings. */
@NullMarked
package com.supportpro.desk.catalogue.web;

import org.jspecify.annotations.NullMarked;
