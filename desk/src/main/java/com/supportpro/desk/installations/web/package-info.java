/** Pages and routes that ask for operations and show how they are doing. */
@NullMarked
package com.supportpro.desk.installations.web;

import org.jspecify.annotations.NullMarked;
