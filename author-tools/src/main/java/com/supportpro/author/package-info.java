/** What an add-on author runs: pack, check, publish. */
@NullMarked
package com.supportpro.author;

import org.jspecify.annotations.NullMarked;
