package org.mailian.dicom;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Unique identifiers (PS3.5 section 9): the registry of PS3.6 annex A, new ones, and what is well formed. */
public final class Uid {

    /** What a registered identifier identifies. */
    public enum Kind {
        SOP_CLASS,
        META_SOP_CLASS,
        TRANSFER_SYNTAX,
        OTHER;

        private static Kind of(String name) {
            return switch (name) {
                case "SOP Class" -> SOP_CLASS;
                case "Meta SOP Class" -> META_SOP_CLASS;
                case "Transfer Syntax" -> TRANSFER_SYNTAX;
                default -> OTHER;
            };
        }
    }

    /** A line of the registry. */
    public record Entry(String uid, Kind kind, String keyword, String name, boolean retired) {

        /** True for the classes whose instances are composite objects that C-STORE carries. */
        public boolean isStorage() {
            return kind == Kind.SOP_CLASS
                    && STORAGE.matcher(keyword).matches()
                    && !keyword.startsWith("MediaStorageDirectory");
        }
    }

    private static final Map<String, Entry> REGISTRY = Table.lines("uids.tsv")
            .map(cells -> new Entry(cells[0], Kind.of(cells[1]), cells[2], cells[3], cells[4].equals("R")))
            .collect(Collectors.toUnmodifiableMap(Entry::uid, Function.identity()));

    /** Some are stored as acquired and as shown, some in trial, some retired. */
    private static final Pattern STORAGE = Pattern.compile(".*Storage(ForPresentation|ForProcessing|Trial|Retired)?");

    private static final int LONGEST = 64;

    private Uid() {}

    public static Optional<Entry> find(String uid) {
        return Optional.ofNullable(REGISTRY.get(uid));
    }

    /** The name in the registry, or the identifier itself. */
    public static String name(String uid) {
        return find(uid).map(Entry::name).orElse(uid);
    }

    public static Stream<Entry> registered(Kind kind) {
        return REGISTRY.values().stream().filter(entry -> entry.kind() == kind);
    }

    /** A new one of the form 2.25 and a UUID as a decimal number (PS3.5 section B.2). */
    public static String random() {
        return of(UUID.randomUUID());
    }

    /** The one that belongs to this UUID (PS3.5 section B.2). */
    public static String of(UUID uuid) {
        var high = BigInteger.valueOf(uuid.getMostSignificantBits()).shiftLeft(64);
        var low = new BigInteger(Long.toUnsignedString(uuid.getLeastSignificantBits()));
        var number = high.signum() < 0 ? high.add(BigInteger.ONE.shiftLeft(128)) : high;
        return "2.25." + number.or(low);
    }

    /** Digits and dots, no component empty or with a leading zero, at most 64 characters (PS3.5 section 9.1). */
    public static boolean isWellFormed(String uid) {
        if (uid.isEmpty() || uid.length() > LONGEST) {
            return false;
        }
        var start = 0;
        for (var index = 0; index <= uid.length(); index++) {
            if (index == uid.length() || uid.charAt(index) == '.') {
                var length = index - start;
                if (length == 0 || (length > 1 && uid.charAt(start) == '0')) {
                    return false;
                }
                start = index + 1;
            } else if (uid.charAt(index) < '0' || uid.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }
}
