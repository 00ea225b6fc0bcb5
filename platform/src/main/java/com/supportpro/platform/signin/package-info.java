/** How both applications make who guesses passwords and tokens wait. */
@NullMarked
package com.supportpro.platform.signin;

import org.jspecify.annotations.NullMarked;
