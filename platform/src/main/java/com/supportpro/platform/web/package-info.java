/** What the pages of both applications share: the view, headers, limits, style sheet and script. */
@NullMarked
package com.supportpro.platform.web;

import org.jspecify.annotations.NullMarked;
