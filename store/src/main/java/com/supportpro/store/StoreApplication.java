package com.supportpro.store;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the store. */
@SpringBootApplication
public class StoreApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StoreApplication.class, arguments);
    }
}
