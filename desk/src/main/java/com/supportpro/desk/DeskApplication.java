package com.supportpro.desk;

import com.supportpro.desk.backup.BackupCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the desk, or carries out {@code backup FILE} and {@code restore FILE}. */
@SpringBootApplication
@EnableScheduling
public class DeskApplication {

    public static void main(String[] arguments) {
        if (BackupCommand.asked(arguments)) {
            System.exit(BackupCommand.run(arguments));
        }
        BackupCommand.requireWhole(arguments);
        SpringApplication.run(DeskApplication.class, arguments);
    }
}
