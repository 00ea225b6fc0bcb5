@NullMarked
package com.supportpro.desk.operators.web;

import org.jspecify.annotations.NullMarked;
