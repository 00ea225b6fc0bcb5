@NullMarked
package com.supportpro.demo;

import org.jspecify.annotations.NullMarked;
