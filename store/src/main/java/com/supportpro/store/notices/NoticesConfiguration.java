package com.supportpro.store.notices;

import com.supportpro.platform.home.Home;
import com.supportpro.store.jobs.Job;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {

    private static final Duration EVERY = Duration.ofSeconds(20);

    /** The mail server where one is set, else a folder in a demo, else none. */
    @Bean
    PostOffice postOffice(
            ObjectProvider<JavaMailSenderImpl> server,
            Envelope envelope,
            Home home,
            @Value("${supportpro.demo:false}") boolean demo) {
        JavaMailSenderImpl sender = server.getIfAvailable();
        if (sender != null) {
            return new PostOffice(Optional.of(MailServer.of(sender, envelope)));
        }
        return new PostOffice(demo ? Optional.of(new OutboxFolder(home.folder("outbox"), envelope)) : Optional.empty());
    }

    @Bean
    Job sendNoticesJob(SendNotices notices) {
        return new Job("send-notices", EVERY, notices::sendDue);
    }
}
