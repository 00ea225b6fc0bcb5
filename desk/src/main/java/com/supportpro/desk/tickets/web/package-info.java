@NullMarked
package com.supportpro.desk.tickets.web;

import org.jspecify.annotations.NullMarked;
