@NullMarked
package com.supportpro.desk.approvals.web;

import org.jspecify.annotations.NullMarked;
