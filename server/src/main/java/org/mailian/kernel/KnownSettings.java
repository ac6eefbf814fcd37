package org.mailian.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every {@code mailian.*} setting there is, read from the metadata the compiler writes for the @ConfigurationProperties records. A
 * setting nobody reads is most often a typing mistake that would be noticed on the wrong day, so it is refused.
 */
final class KnownSettings {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    /** What Kubernetes adds to the environment for a service that is itself called mailian-something. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile("MAILIAN(_[A-Z0-9]+)*_(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT(_[0-9]+_(TCP|UDP).*)?)");

    /** Name of a setting without dashes and capitals, and the name as it is documented. */
    private final SortedMap<String, String> names = new TreeMap<>();

    KnownSettings(Iterable<String> documented) {
        documented.forEach(name -> names.put(plain(name), name));
    }

    static KnownSettings ofThisApplication() {
        try {
            var found = new TreeMap<String, String>();
            var resources = KnownSettings.class.getClassLoader().getResources(METADATA);
            while (resources.hasMoreElements()) {
                try (var stream = resources.nextElement().openStream()) {
                    for (var property : JsonMapper.shared().readTree(stream).path("properties")) {
                        var name = property.path("name").asString("");
                        if (name.startsWith("mailian.")) {
                            found.put(name, name);
                        }
                    }
                }
            }
            return new KnownSettings(found.keySet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Refuses the first {@code mailian.*} property or {@code MAILIAN_*} variable that no record reads. */
    void check(ConfigurableEnvironment environment) {
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed) {
                var variables = source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
                for (var name : listed.getPropertyNames()) {
                    check(name, variables);
                }
            }
        }
    }

    private void check(String name, boolean variable) {
        var ours = variable
                ? name.startsWith("MAILIAN_")
                : name.toLowerCase(Locale.ROOT).startsWith("mailian.");
        if (!ours || variable && SERVICE_LINK.matcher(name).matches()) {
            return;
        }
        var asked = plain(variable ? name.replace('_', '.') : name);
        var known = names.keySet().stream().anyMatch(it -> asked.equals(it) || asked.startsWith(it + "["));
        if (!known) {
            var kind = variable ? "environment variable " : "setting ";
            throw new StartRefused("There is no " + kind + name + ".", advice(asked, variable));
        }
    }

    private String advice(String asked, boolean variable) {
        return nearest(asked)
                .map(name -> variable ? variable(name) : name)
                .map(name -> "Did you mean " + name + "? Otherwise remove it. docs/operations.md lists all settings.")
                .orElse("Remove it. docs/operations.md lists all settings.");
    }

    private Optional<String> nearest(String asked) {
        return names.entrySet().stream()
                .min(Comparator.comparingInt(it -> distance(asked, it.getKey())))
                .map(Map.Entry::getValue);
    }

    /** {@code mailian.document.largest-file} is set by MAILIAN_DOCUMENT_LARGESTFILE. */
    static String variable(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters must be added, removed or changed (Levenshtein). */
    static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            var current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                var changed = before[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(changed, Math.min(before[column], current[column - 1]) + 1);
            }
            before = current;
        }
        return before[other.length()];
    }
}
