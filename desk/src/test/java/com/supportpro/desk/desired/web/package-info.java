@NullMarked
package com.supportpro.desk.desired.web;

import org.jspecify.annotations.NullMarked;
