/**
 * The folder in which an application keeps everything that outlives it, and the refusals of a start.
 *
 * <p>{@code supportpro.home} (environment: {@code SUPPORTPRO_HOME}; by default {@code ~/.supportpro}) holds one
 * folder for each application, named by {@code spring.application.name}. Only one process may use that at a time.
 */
@NullMarked
package com.supportpro.platform.home;

import org.jspecify.annotations.NullMarked;
