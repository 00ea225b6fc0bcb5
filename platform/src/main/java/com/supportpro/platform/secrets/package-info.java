/** Keeps secrets (tokens, passwords of add-ons) unreadable in the database and in its backups. */
@NullMarked
package com.supportpro.platform.secrets;

import org.jspecify.annotations.NullMarked;
