package org.mailian;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The web front inside the jar. Its files carry a hash in their names and are kept for a year; its one page is asked for anew each
 * time, and answers every address that is neither a file nor a door ({@code /api}, {@code /dicom-web}), because the front has its own addresses.
 */
@Configuration(proxyBeanMethods = false)
class WebFront implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new OnePage());
    }

    /** A missing file is missing; what does not end like a file is a page of the front, also {@code studies/2.25.1}. */
    static final class OnePage extends PathResourceResolver {

        private static final Pattern FILE = Pattern.compile(".*\\.[A-Za-z][A-Za-z0-9]*");

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            if (file != null || FILE.matcher(path).matches() || isDoor(path)) {
                return file;
            }
            return super.getResource("index.html", location);
        }

        private static boolean isDoor(String path) {
            return path.equals("api")
                    || path.startsWith("api/")
                    || path.startsWith("dicom-web")
                    || path.startsWith("actuator");
        }
    }
}
