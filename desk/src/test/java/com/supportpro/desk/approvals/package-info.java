@NullMarked
package com.supportpro.desk.approvals;

import org.jspecify.annotations.NullMarked;
