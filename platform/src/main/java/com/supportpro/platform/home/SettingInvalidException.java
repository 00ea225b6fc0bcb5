package com.supportpro.platform.home;

/** A setting has a value that it cannot have. */
public final class SettingInvalidException extends StartRefusedException {

    SettingInvalidException(String variable, String value, String rule) {
        super(variable + " is " + value + ".", "Set it to " + rule + ", or leave it out.");
    }
}
