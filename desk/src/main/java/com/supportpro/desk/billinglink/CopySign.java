package com.supportpro.desk.billinglink;

/** Where else the store's word is kept that this desk is a copy of another one. */
public interface CopySign {

    boolean shown();
}
