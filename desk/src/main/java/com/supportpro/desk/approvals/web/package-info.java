/** Pages and routes of requests and of the budget. */
@NullMarked
package com.supportpro.desk.approvals.web;

import org.jspecify.annotations.NullMarked;
