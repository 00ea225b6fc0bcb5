/** A bucket that speaks the protocol of Amazon S3, for files that several nodes share. */
@NullMarked
package com.supportpro.platform.s3;

import org.jspecify.annotations.NullMarked;
