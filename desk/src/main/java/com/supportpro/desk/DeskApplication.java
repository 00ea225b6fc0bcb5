package com.supportpro.desk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the desk. */
@SpringBootApplication
@EnableScheduling
public class DeskApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DeskApplication.class, arguments);
    }
}
