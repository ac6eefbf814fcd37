package org.mailian.imaging;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the objects of studies lie, and how large one may be. Without a bucket they lie in the data folder.
 *
 * @param largestInstance the largest single object that is taken
 * @param bucket the S3 bucket; it must be there
 * @param endpoint the address of the S3 server, for example https://s3.example.org
 * @param region the region requests are signed for
 * @param accessKey the name of the S3 account
 * @param secretKey its secret
 */
@ConfigurationProperties("mailian.imaging")
record ImagingSettings(
        @DefaultValue("16GB") DataSize largestInstance,
        @Nullable String bucket,
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @Nullable String accessKey,
        @Nullable String secretKey) {

    boolean usesBucket() {
        return bucket != null && !bucket.isBlank();
    }
}
