@NullMarked
package com.supportpro.desk.marketplace.web;

import org.jspecify.annotations.NullMarked;
