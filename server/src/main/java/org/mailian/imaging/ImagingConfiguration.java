package org.mailian.imaging;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.mailian.kernel.DatabaseSettings;
import org.mailian.kernel.StartRefused;
import org.mailian.policy.PolicyPack;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules, and the place where objects lie. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImagingSettings.class)
class ImagingConfiguration {

    @Bean
    PolicyPack imagingPack() {
        return new PolicyPack(ImagingRules.PACK, ImagingRules.class);
    }

    @Bean
    ObjectStore objectStore(ImagingSettings settings, DatabaseSettings database, Clock clock) {
        if (!settings.usesBucket()) {
            return new FolderObjects(database.data()
                    .toAbsolutePath()
                    .normalize()
                    .resolve("imaging")
                    .resolve("objects"));
        }
        if (settings.endpoint() == null || settings.accessKey() == null || settings.secretKey() == null) {
            throw new StartRefused(
                    "Studies are to be kept in the bucket " + settings.bucket() + ", but how to reach it is not said.",
                    "Set mailian.imaging.endpoint, mailian.imaging.access-key and mailian.imaging.secret-key.");
        }
        var signature = new S3Signature(settings.region(), settings.accessKey(), settings.secretKey());
        return new S3Objects(settings.endpoint(), requireNonNull(settings.bucket()), signature, clock);
    }
}
