package com.supportpro.desk.billinglink;

/** This desk was a copy of another one and goes its own way from now on; it is registered anew at the next Login. */
public record DeskSetApart() {}
