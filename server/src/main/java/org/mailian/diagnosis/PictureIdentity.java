package org.mailian.diagnosis;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Subject;
import org.mailian.imaging.Study;
import org.mailian.kernel.Pinyin;

/**
 * What pictures say of whom they show, beside what is known of the patient they are taken for: the one check before pictures become
 * part of a case, whoever sends them. What one of the two does not say can neither agree nor differ.
 */
final class PictureIdentity {

    /** What is compared. */
    public enum IdentityFact {
        /** The number in the pictures is the patient's in our index, as the work list gives it to the machine. */
        PATIENT_NUMBER,
        NAME,
        BIRTH_DATE,
        SEX;

        /** A name is spelled in many ways and a number may be the machine's own; these two cannot both be true. */
        boolean contradicts() {
            return this == BIRTH_DATE || this == SEX;
        }
    }

    /** How the two stand beside each other. */
    public enum Likeness {
        AGREES,
        DIFFERS,
        UNSAID
    }

    /**
     * One fact, as both say it.
     *
     * @param inPictures as a person reads it: a date is 1961-03-08, a sex is M, F or what the machine wrote
     */
    public record ComparedFact(
            IdentityFact fact,
            Likeness likeness,
            @Nullable String inPictures,
            @Nullable String ofPatient) {}

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

    private PictureIdentity() {}

    /** Every fact, in the order in which a person would ask. */
    static List<ComparedFact> compare(Study study, Subject patient) {
        return compare(study, patient, Set.of());
    }

    /** @param numbers other numbers that are known to be the patient's, as they may stand in pictures */
    static List<ComparedFact> compare(Study study, Subject patient, Set<String> numbers) {
        return List.of(
                number(text(study.localPatientId()), patient.patient().toString(), numbers),
                name(study.patientName(), patient.name()),
                fact(IdentityFact.BIRTH_DATE, date(study.patientBirthDate()), date(patient.birthDate())),
                fact(IdentityFact.SEX, text(study.patientSex()), sex(patient.sex())));
    }

    /** The facts by which the pictures cannot be this patient's. */
    static List<IdentityFact> contradictions(List<ComparedFact> compared) {
        return compared.stream()
                .filter(it -> it.likeness() == Likeness.DIFFERS && it.fact().contradicts())
                .map(ComparedFact::fact)
                .toList();
    }

    static boolean contradicts(Study study, Subject patient) {
        return !contradictions(compare(study, patient)).isEmpty();
    }

    /** A number of the machine's own says nothing; ours says everything. */
    private static ComparedFact number(@Nullable String written, String known, Set<String> numbers) {
        var agrees = written != null && (known.equalsIgnoreCase(written) || numbers.contains(written));
        return new ComparedFact(IdentityFact.PATIENT_NUMBER, agrees ? Likeness.AGREES : Likeness.UNSAID, written, null);
    }

    private static ComparedFact name(@Nullable String written, String known) {
        var shown = text(written);
        if (shown == null) {
            return new ComparedFact(IdentityFact.NAME, Likeness.UNSAID, null, known);
        }
        var spellings = Stream.concat(Stream.of(known), Pinyin.full(known).stream())
                .map(PictureIdentity::letters)
                .collect(Collectors.toSet());
        var likeness = spoken(shown).stream().anyMatch(spellings::contains) ? Likeness.AGREES : Likeness.DIFFERS;
        return new ComparedFact(IdentityFact.NAME, likeness, readable(shown), known);
    }

    /** {@code Tian^Xiuying=田^秀英} may be meant as tianxiuying, xiuyingtian or 田秀英. */
    private static Set<String> spoken(String written) {
        var all = new TreeSet<String>();
        for (var group : written.split("=")) {
            var parts = group.split("\\^");
            all.add(letters(group));
            all.add(letters(Arrays.asList(parts).reversed().stream().collect(Collectors.joining())));
        }
        return all;
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** As a person reads it: the group in characters where there is one. */
    static @Nullable String readable(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var groups = written.split("=");
        var best = groups.length > 1 && !groups[1].isBlank() ? groups[1] : groups[0];
        return best.replace('^', ' ').strip();
    }

    private static ComparedFact fact(IdentityFact fact, @Nullable String written, @Nullable String known) {
        var likeness = written == null || known == null
                ? Likeness.UNSAID
                : written.equals(known) ? Likeness.AGREES : Likeness.DIFFERS;
        return new ComparedFact(fact, likeness, written, known);
    }

    /** A date as DICOM writes it; what is no date is shown as it is, and differs. */
    private static @Nullable String date(@Nullable String written) {
        var text = text(written);
        try {
            return text == null
                    ? null
                    : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).toString();
        } catch (DateTimeException noDate) {
            return text;
        }
    }

    private static @Nullable String date(@Nullable LocalDate known) {
        return known == null ? null : known.toString();
    }

    /** From GB/T 2261.1 to DICOM (0010,0040). */
    private static @Nullable String sex(String code) {
        return switch (code) {
            case "1" -> "M";
            case "2" -> "F";
            default -> null;
        };
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
