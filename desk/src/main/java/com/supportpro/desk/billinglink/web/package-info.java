@NullMarked
package com.supportpro.desk.billinglink.web;

import org.jspecify.annotations.NullMarked;
