package com.supportpro.store.packages;

import com.supportpro.platform.home.Home;
import com.supportpro.platform.s3.Bucket;
import com.supportpro.platform.s3.Patience;
import com.supportpro.platform.s3.S3Place;
import com.supportpro.platform.s3.S3Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class PackagesConfiguration {

    /** The bucket or the folder that the settings name; else a folder of the home, which only one node can use. */
    @Bean
    BlobPlace blobPlace(
            Home home,
            Environment environment,
            Clock clock,
            @Value("${supportpro.store.blobs:}") String setting,
            @Value("${supportpro.store.blobs-cache:1GB}") DataSize cache)
            throws IOException {
        Optional<S3Place> place = S3Place.in("SUPPORTPRO_STORE_BLOBS", setting.strip());
        if (place.isPresent()) {
            return new BucketPlace(
                    new Bucket(place.get(), S3Settings.of(environment), Patience.usual()),
                    new BlobCache(home.folder("blobs-cache"), cache.toBytes(), clock));
        }
        return new FolderPlace(
                setting.isBlank()
                        ? home.folder("blobs")
                        : Path.of(setting.strip()).toAbsolutePath());
    }
}
