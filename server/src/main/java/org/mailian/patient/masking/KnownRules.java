package org.mailian.patient.masking;

import static org.mailian.patient.masking.Sureness.CERTAIN;
import static org.mailian.patient.masking.Sureness.LIKELY;
import static org.mailian.patient.masking.Sureness.POSSIBLE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mailian.patient.Surnames;

/** What is known of somebody, in every writing: with spaces, in pinyin, half hidden, by the family name alone. */
final class KnownRules {

    private static final String TITLES = Words.CONTEXTS.pattern("titles of people");
    private static final String HIDDEN = "[某*\u00D7\u25CB\u3007]";

    /** @param whole a match is sure even where a word reaches over its edge */
    private record Wanted(Pattern pattern, IdentityKind kind, Sureness sureness, String person, boolean whole) {}

    private final List<Wanted> wanted = new ArrayList<>();

    KnownRules(List<KnownPerson> known) {
        for (int index = 0; index < known.size(); index++) {
            var it = known.get(index);
            var person = "known-" + index;
            name(it, person);
            it.numbers().forEach(number -> number(number, person));
            it.phones()
                    .forEach(phone -> wanted(KnownWritings.number(phone), IdentityKind.PHONE, CERTAIN, person, true));
            it.addresses().forEach(address -> {
                wanted(KnownWritings.spread(address), IdentityKind.ADDRESS, CERTAIN, person, true);
                KnownWritings.pieces(address)
                        .forEach(piece -> wanted(piece, IdentityKind.ADDRESS, LIKELY, person, false));
            });
            if (it.birthDate() != null) {
                wanted(KnownWritings.date(it.birthDate()), IdentityKind.BIRTH_DATE, CERTAIN, person, true);
            }
        }
    }

    List<IdentitySpan> find(String text) {
        var found = new ArrayList<IdentitySpan>();
        for (var it : wanted) {
            var match = it.pattern().matcher(text);
            while (match.find()) {
                var sure = it.whole() || !Lexicon.crosses(text, match.start(), match.end()) ? it.sureness() : POSSIBLE;
                found.add(new IdentitySpan(match.start(), match.end(), it.kind(), sure, it.person()));
            }
        }
        return found;
    }

    private void name(KnownPerson it, String person) {
        var name = Folded.fold(it.name());
        if (name.length() < 2) {
            return;
        }
        wanted(KnownWritings.spread(name), it.kind(), CERTAIN, person, name.length() > 2);
        var parts = name.split("[\u00B7\u2022\u30FB\\s.]+");
        if (parts.length > 1) {
            wanted(KnownWritings.swapped(parts), it.kind(), CERTAIN, person, true);
            for (var part : parts) {
                if (part.length() > 2) {
                    wanted(KnownWritings.word(part), it.kind(), LIKELY, person, true);
                }
            }
        } else if (name.codePoints().allMatch(Character::isIdeographic)) {
            chinese(it, name, person);
        }
    }

    private void chinese(KnownPerson it, String name, String person) {
        var surname = name.substring(0, Math.min(name.length() - 1, Surnames.length(name)));
        var given = name.substring(surname.length());
        KnownWritings.pinyin(surname, given).forEach(written -> wanted(written, it.kind(), CERTAIN, person, true));
        var last = given.substring(given.length() - 1);
        var hidden = HIDDEN + "{1,3}(?:" + Pattern.quote(last) + ")?|x{2}(?![a-z])";
        wanted(Pattern.quote(surname) + "(?:" + hidden + ")", it.kind(), CERTAIN, person, true);
        wanted(Pattern.quote(surname) + "(?=" + TITLES + ")", it.kind(), CERTAIN, person, false);
        if (given.length() > 1) {
            wanted(KnownWritings.spread(given), it.kind(), LIKELY, person, false);
        }
    }

    private void number(String number, String person) {
        var signs = Folded.fold(number).replaceAll("[^0-9a-z]", "");
        if (signs.length() >= 4) {
            var kind = signs.matches("[0-9]{17}[0-9x]|[0-9]{15}")
                    ? IdentityKind.IDENTITY_NUMBER
                    : IdentityKind.RECORD_NUMBER;
            wanted(KnownWritings.number(signs), kind, CERTAIN, person, true);
        }
    }

    private void wanted(String pattern, IdentityKind kind, Sureness sureness, String person, boolean whole) {
        if (!pattern.isEmpty()) {
            wanted.add(new Wanted(Pattern.compile(pattern), kind, sureness, person, whole));
        }
    }
}
