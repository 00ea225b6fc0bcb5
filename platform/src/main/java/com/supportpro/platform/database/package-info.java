/**
 * The application's PostgreSQL: the one named by {@code supportpro.database.url}, {@code .user} and {@code .password}
 * (15 or newer), otherwise an embedded one that keeps its data in the application's {@link
 * com.supportpro.platform.home.Home home}.
 *
 * <p>The embedded server runs from unpacked binaries with durable settings, answers only on 127.0.0.1 and only to a
 * generated password, and ends with the application. Its port and process are in {@code postgres/postmaster.pid}, its
 * messages in {@code postgres.log}, the passwords in {@code postgres/supportpro.password} (the application's role, which
 * owns the database {@code supportpro}) and {@code postgres/superuser.password} (role {@code postgres}).
 */
@NullMarked
package com.supportpro.platform.database;

import org.jspecify.annotations.NullMarked;
