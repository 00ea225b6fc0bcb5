/**
 * What add-ons show in the operator panel. They say what is to be seen; the desk writes the page: all texts are plain, kept
 * within the lengths given here, and escaped.
 */
@NullMarked
package com.supportpro.addon.panel;

import org.jspecify.annotations.NullMarked;
