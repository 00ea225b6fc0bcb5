/** A server that speaks the protocol of Amazon S3 and keeps what it is given in memory. */
@NullMarked
package com.supportpro.testkit.s3;

import org.jspecify.annotations.NullMarked;
