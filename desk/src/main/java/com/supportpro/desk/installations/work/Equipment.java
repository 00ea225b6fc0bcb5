package com.supportpro.desk.installations.work;

import com.supportpro.platform.home.Home;
import com.supportpro.platform.home.KeptId;
import com.supportpro.platform.s3.Bucket;
import com.supportpro.platform.s3.Patience;
import com.supportpro.platform.s3.S3Place;
import com.supportpro.platform.s3.S3Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the worker uses of this machine. */
@Configuration(proxyBeanMethods = false)
class Equipment {

    @Bean
    Node node(Home home) throws IOException {
        return Node.startedAt(new KeptId(home.application(), "node.id").ensure(), Place.of(home.application()));
    }

    @Bean
    Disk disk() {
        return Disk.local();
    }

    /** The bucket or the folder that all nodes see, where there is one. */
    @Bean
    Shelf shelf(@Value("${supportpro.desk.packages:}") String setting, Environment environment) {
        Optional<S3Place> place = S3Place.in("SUPPORTPRO_DESK_PACKAGES", setting.strip());
        if (place.isPresent()) {
            return new BucketShelf(new Bucket(place.get(), S3Settings.of(environment), Patience.usual()));
        }
        return setting.isBlank()
                ? new NoShelf()
                : new FolderShelf(Path.of(setting.strip()).toAbsolutePath());
    }

    @Bean
    Pause pause() {
        return Pause.real();
    }
}
