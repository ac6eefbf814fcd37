package org.mailian.imaging.masking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.Tag;
import org.mailian.patient.masking.IdentityKind;
import org.mailian.patient.masking.KnownPerson;

/** What an object itself says about the patient, so that it is found where it is repeated. */
final class HeaderFacts {

    private static final int OLDEST_TOLD = 90;
    private static final int OTHER_PATIENT_NAMES = 0x0010_1001;
    private static final int PATIENT_ADDRESS = 0x0010_1040;
    private static final int PATIENT_TELEPHONE_NUMBERS = 0x0010_2154;

    private HeaderFacts() {}

    static List<KnownPerson> of(DataSet dataSet) {
        var numbers = Stream.of(Tag.PATIENT_ID, Tag.OTHER_PATIENT_IDS, Tag.ACCESSION_NUMBER)
                .flatMap(it -> texts(dataSet, it).stream())
                .filter(it -> !it.isBlank())
                .toList();
        var people = new ArrayList<KnownPerson>();
        Stream.of(Tag.PATIENT_NAME, OTHER_PATIENT_NAMES)
                .flatMap(it -> texts(dataSet, it).stream())
                .flatMap(it -> Stream.of(it.split("=")))
                .map(it -> it.replace('^', ' ').strip())
                .filter(it -> it.length() > 1)
                .forEach(name -> people.add(new KnownPerson(
                        IdentityKind.PATIENT_NAME,
                        chinese(name) ? name.replace(" ", "") : name,
                        numbers,
                        texts(dataSet, PATIENT_TELEPHONE_NUMBERS),
                        texts(dataSet, PATIENT_ADDRESS),
                        day(dataSet, Tag.PATIENT_BIRTH_DATE))));
        return people;
    }

    /** As the object says it, or reckoned from the day of birth; from ninety on only that it is so much (PS3.15 section E.3.6). */
    static Optional<String> age(DataSet dataSet) {
        var told = texts(dataSet, Tag.PATIENT_AGE).stream().findFirst().orElse("");
        if (told.matches("[0-9]{3}[DWMY]")) {
            return Optional.of(told.endsWith("Y") ? years(Integer.parseInt(told.substring(0, 3))) : told);
        }
        var birth = day(dataSet, Tag.PATIENT_BIRTH_DATE);
        var examined = day(dataSet, Tag.STUDY_DATE);
        if (birth == null || examined == null || examined.isBefore(birth)) {
            return Optional.empty();
        }
        var months = ChronoUnit.MONTHS.between(birth, examined);
        if (months >= 24) {
            return Optional.of(years((int) (months / 12)));
        }
        return Optional.of(
                months > 0 ? "%03dM".formatted(months) : "%03dD".formatted(ChronoUnit.DAYS.between(birth, examined)));
    }

    private static String years(int years) {
        return "%03dY".formatted(Math.min(years, OLDEST_TOLD));
    }

    private static @Nullable LocalDate day(DataSet dataSet, int tag) {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(dataSet.text(tag), ""), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException | DicomException noDay) {
            return null;
        }
    }

    private static List<String> texts(DataSet dataSet, int tag) {
        try {
            return dataSet.texts(tag);
        } catch (DicomException unreadable) {
            return List.of();
        }
    }

    private static boolean chinese(String name) {
        return name.replace(" ", "").codePoints().allMatch(Character::isIdeographic);
    }
}
