/** How operations are carried out: leases, the journal, the steps and the files. */
@NullMarked
package com.supportpro.desk.installations.work;

import org.jspecify.annotations.NullMarked;
