package org.mailian.imaging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Pinyin;

/** How a person's name (PS3.5 section 6.2.1) may be typed by whoever looks for it. */
final class PatientNames {

    private static final int MOST = 24;

    private PatientNames() {}

    /** {@code Zhang^San=张^三} is found as zhang san, zhangsan, zs, 张三 and more; all in lower case. */
    static String[] keys(@Nullable String name) {
        if (name == null) {
            return new String[0];
        }
        var keys = new LinkedHashSet<String>();
        keys.add(plain(name));
        for (var group : name.split("=")) {
            var spoken = plain(group);
            keys.add(spoken);
            keys.add(spoken.replace(" ", ""));
            var together = group.replace("^", "").strip();
            keys.addAll(Pinyin.full(together));
            keys.addAll(Pinyin.initials(together));
        }
        keys.remove("");
        return List.copyOf(keys).stream().limit(MOST).toArray(String[]::new);
    }

    /** The same for what is looked for: case and the signs between components do not count (PS3.4 section C.2.2.2.1). */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('^', ' ')
                .replaceAll("\\s+", " ")
                .replaceAll(" *= *", "=")
                .strip();
    }
}
