package org.mailian.imaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mailian.dicom.Dictionary;

/** The keys of a query as SQL (PS3.4 section C.2.2.2). A value that cannot be one is {@code imaging/query-malformed}. */
final class Conditions {

    private static final String NAMED = "exists (select from imaging.patient_key k where k.study_id = s.id and ";
    private static final String AMONG_NAMED = "s.id in (select k.study_id from imaging.patient_key k where ";

    /** The last character there is, U+10FFFF, which no name holds. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a key; an empty value, and one of stars only, matches everything. */
    void add(Attribute attribute, String value) {
        var wanted = value.strip();
        if (wanted.indexOf(0) >= 0) {
            throw malformed(attribute);
        }
        if (wanted.replace("*", "").isEmpty()) {
            return;
        }
        switch (attribute.match()) {
            case WILDCARD -> text(attribute.column(), wanted);
            case ANY_CASE -> text("lower(" + attribute.column() + ")", wanted.toLowerCase(Locale.ROOT));
            case NAME -> name(wanted);
            case RANGE -> range(attribute, wanted);
            case UID -> and(attribute.column() + " = any(%s)", uids(attribute, wanted));
            case MEMBER -> and("s.modalities && cast(%s as text[])", wanted.split("[,\\\\]"));
            case NUMBER -> and(attribute.column() + " = %s", number(attribute, wanted));
            case NONE -> {} // answered, and not compared
        }
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void text(String column, String wanted) {
        if (isPattern(wanted)) {
            and(column + " like %s", pattern(wanted));
        } else {
            and(column + " = %s", wanted);
        }
    }

    private void name(String wanted) {
        var plain = PatientNames.plain(wanted);
        if (!isPattern(plain)) {
            and(NAMED + "k.key = %s)", plain);
            return;
        }
        var beginning = plain.split("[*?]", 2)[0];
        if (beginning.isEmpty()) {
            and(NAMED + "k.key like %s)", pattern(plain));
        } else {
            // bounds and not only the pattern: which index a pattern may use is unknown as long as its value is
            and(AMONG_NAMED + "k.key >= %s", beginning);
            and("k.key < %s", beginning + LAST);
            and("k.key like %s)", pattern(plain));
        }
    }

    private void range(Attribute attribute, String wanted) {
        var dash = wanted.indexOf('-');
        var from = dash < 0 ? wanted : wanted.substring(0, dash);
        var to = dash < 0 ? wanted : wanted.substring(dash + 1);
        if (!from.matches("[0-9.:]*") || !to.matches("[0-9.:]*")) {
            throw malformed(attribute);
        }
        if (attribute == Attribute.STUDY_DATE) {
            byIndex(from, to);
        }
        if (!from.isEmpty()) {
            and(attribute.column() + " collate \"C\" >= %s", from.replace(":", ""));
        }
        if (!to.isEmpty()) {
            and(attribute.column() + " collate \"C\" <= %s", to.replace(":", "") + "~"); // 12 is until the end of 12
        }
    }

    /** A day of the study is also a stretch of the order of lists, which has an index. */
    private void byIndex(String from, String to) {
        day(from).ifPresent(day -> and("v.ordered_at >= %s", day.atStartOfDay()));
        day(to).ifPresent(day -> and("v.ordered_at < %s", day.plusDays(1).atStartOfDay()));
    }

    private static Optional<LocalDate> day(String text) {
        return DicomTimes.date(text);
    }

    private static String[] uids(Attribute attribute, String wanted) {
        var uids = List.of(wanted.split("[,\\\\]"));
        if (!uids.stream().allMatch(IncomingObject::isUid)) {
            throw malformed(attribute);
        }
        return uids.toArray(String[]::new);
    }

    private static Integer number(Attribute attribute, String wanted) {
        try {
            return Integer.valueOf(wanted);
        } catch (NumberFormatException notANumber) {
            throw malformed(attribute);
        }
    }

    private static RuntimeException malformed(Attribute attribute) {
        return ImagingProblems.queryMalformed(Dictionary.label(attribute.tag()));
    }

    private static boolean isPattern(String wanted) {
        return wanted.indexOf('*') >= 0 || wanted.indexOf('?') >= 0;
    }

    private static String pattern(String wanted) {
        return wanted.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%')
                .replace('?', '_');
    }

    private void and(String condition, Object value) {
        var name = "key" + parameters.size();
        parameters.put(name, value);
        sql.append(" and ").append(condition.formatted(":" + name));
    }

    /** Every attribute of a level and those above it. */
    static List<Attribute> upTo(Attribute.Level level) {
        var found = new ArrayList<Attribute>();
        for (var attribute : Attribute.values()) {
            if (attribute.level().compareTo(level) <= 0) {
                found.add(attribute);
            }
        }
        return found;
    }
}
