package org.mailian.exchange.dimse;

import java.util.Locale;
import java.util.stream.Stream;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Element;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Vr;

/**
 * Whether an item of the work list is what a machine asks for, and what it is told of it (PS3.4 sections C.2.2.2 and K.4.1.1.3). An order is for
 * any machine of its modality, so the title of the station is not compared.
 */
final class WorklistKeys {

    private WorklistKeys() {}

    static boolean match(DataSet identifier, DataSet item) {
        for (var key : identifier) {
            if (key.isEmpty()
                    || key.tag() == Tag.SPECIFIC_CHARACTER_SET
                    || key.tag() == Tag.SCHEDULED_STATION_AE_TITLE) {
                continue;
            }
            if (key.vr() == Vr.SQ ? !matchAny(identifier, item, key.tag()) : !matchText(identifier, item, key)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matchAny(DataSet identifier, DataSet item, int tag) {
        var wanted = identifier.item(tag);
        return wanted == null
                || item.items(tag).isEmpty()
                || item.items(tag).stream().anyMatch(it -> match(wanted, it));
    }

    /** A key that no item has is an optional one that is not supported; it matches everything. */
    private static boolean matchText(DataSet identifier, DataSet item, Element key) {
        if (!item.contains(key.tag())) {
            return true;
        }
        var value = item.text(key.tag(), "");
        return identifier.texts(key.tag()).stream().anyMatch(wanted -> switch (key.vr()) {
            case DA, TM -> isWithin(wanted, value);
            case PN -> Stream.of(value.split("=")).anyMatch(group -> isLike(wanted, group));
            default -> isLike(wanted, value);
        });
    }

    private static boolean isWithin(String range, String value) {
        var dash = range.indexOf('-');
        if (dash < 0) {
            return value.startsWith(range.strip());
        }
        var from = range.substring(0, dash).strip();
        var to = range.substring(dash + 1).strip();
        return (from.isEmpty() || value.compareTo(from) >= 0)
                && (to.isEmpty() || value.compareTo(to) <= 0 || value.startsWith(to));
    }

    /**
     * Stars and question marks are wild (PS3.4 section C.2.2.2.4); case does not matter in names and is no difference in codes. No worse
     * than the product of both lengths, whatever is asked.
     */
    static boolean isLike(String wanted, String value) {
        var pattern = wanted.strip().toLowerCase(Locale.ROOT);
        var text = value.strip().toLowerCase(Locale.ROOT);
        var star = -1;
        var taken = 0;
        var at = 0;
        var here = 0;
        while (here < text.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                taken = here;
            } else if (at < pattern.length()
                    && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(here))) {
                at++;
                here++;
            } else if (star >= 0) {
                at = star + 1;
                here = ++taken;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(rest -> rest == '*');
    }

    /** Of the item what was asked for; an empty sequence asks for all of it. */
    static DataSet asked(DataSet identifier, DataSet item) {
        var answer = new DataSet().set(Tag.SPECIFIC_CHARACTER_SET, item.text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192"));
        copy(identifier, item, answer);
        return answer;
    }

    private static void copy(DataSet identifier, DataSet item, DataSet answer) {
        for (var key : identifier) {
            var element = item.get(key.tag());
            var wanted = key.vr() == Vr.SQ ? identifier.item(key.tag()) : null;
            if (element != null && wanted != null && !wanted.isEmpty()) {
                answer.set(
                        key.tag(),
                        item.items(key.tag()).stream()
                                .map(inner -> {
                                    var part = new DataSet();
                                    copy(wanted, inner, part);
                                    return part;
                                })
                                .toList());
            } else if (element != null && !answer.contains(key.tag())) {
                answer.put(element);
            }
        }
    }
}
