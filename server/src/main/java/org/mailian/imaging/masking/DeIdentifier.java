package org.mailian.imaging.masking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Element;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Value;
import org.mailian.dicom.Vr;
import org.mailian.patient.masking.Identities;
import org.mailian.patient.masking.KnownPerson;

/**
 * Makes the data set of an object that tells nobody who the patient is. The pixels are taken as they are: whether something is written
 * in them is for a person to see.
 */
public final class DeIdentifier {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String DUMMY = "MASKED";

    private static final int PATIENT_IDENTITY_REMOVED = 0x0012_0062;
    private static final int DEIDENTIFICATION_METHOD = 0x0012_0063;
    private static final int DEIDENTIFICATION_METHOD_CODE_SEQUENCE = 0x0012_0064;
    private static final int LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED = 0x0028_0303;

    private final Alias alias;

    public DeIdentifier(Alias alias) {
        this.alias = alias;
    }

    /**
     * The outcome.
     *
     * @param changed the tags of what was removed, emptied or replaced, those of sequences included
     */
    public record Result(DataSet dataSet, SortedSet<Integer> changed) {}

    /** @throws org.mailian.dicom.DicomException where the object cannot be read well enough to be masked */
    public Result apply(DataSet original) {
        var changed = new TreeSet<Integer>(Integer::compareUnsigned);
        var known = HeaderFacts.of(original);
        var masked = copy(original, known, changed);
        masked.useCharacterSet("ISO_IR 192");
        masked.set(Tag.PATIENT_NAME, alias.pseudonym());
        masked.set(Tag.PATIENT_ID, alias.patientId());
        masked.set(Tag.PATIENT_BIRTH_DATE, new String[0]);
        if (alias.characteristics()) {
            HeaderFacts.age(original).ifPresent(it -> masked.set(Tag.PATIENT_AGE, it));
        }
        sign(masked);
        return new Result(masked, changed);
    }

    /** Says that it was done, and how (PS3.3 section C.7.1.1, PS3.16 CID 7050). */
    private void sign(DataSet masked) {
        var methods = new ArrayList<DataSet>();
        methods.add(code("113100", "Basic Application Confidentiality Profile"));
        methods.add(code("113105", "Clean Descriptors Option"));
        methods.add(code("113107", "Retain Longitudinal Temporal Information Modified Dates Option"));
        if (alias.characteristics()) {
            methods.add(code("113108", "Retain Patient Characteristics Option"));
        }
        masked.set(PATIENT_IDENTITY_REMOVED, "YES");
        masked.set(DEIDENTIFICATION_METHOD, "Mailian, PS3.15 annex E");
        masked.set(DEIDENTIFICATION_METHOD_CODE_SEQUENCE, methods);
        masked.set(LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED, "MODIFIED");
    }

    /** Says that a person looked at the pixels, and whether something was covered. */
    public static void pixelsSeen(DataSet masked, boolean covered) {
        masked.set(Tag.BURNED_IN_ANNOTATION, "NO");
        if (covered) {
            var methods = new ArrayList<>(masked.items(DEIDENTIFICATION_METHOD_CODE_SEQUENCE));
            methods.add(code("113101", "Clean Pixel Data Option"));
            masked.set(DEIDENTIFICATION_METHOD_CODE_SEQUENCE, methods);
        }
    }

    private static DataSet code(String value, String meaning) {
        return new DataSet()
                .set(Tag.CODE_VALUE, value)
                .set(Tag.CODING_SCHEME_DESIGNATOR, "DCM")
                .set(Tag.CODE_MEANING, meaning);
    }

    private DataSet copy(DataSet from, List<KnownPerson> known, SortedSet<Integer> changed) {
        var to = new DataSet();
        from.find(Tag.SPECIFIC_CHARACTER_SET).ifPresent(to::put);
        for (var it : from) {
            var treatment = ConfidentialityProfile.of(it.tag(), it.vr());
            if (treat(from, it, treatment, known, to, changed)) {
                changed.add(it.tag());
            }
        }
        return to;
    }

    /** Puts into {@code to} what is left of an element; true where that is not what it was. */
    private boolean treat(
            DataSet from,
            Element it,
            Treatment treatment,
            List<KnownPerson> known,
            DataSet to,
            SortedSet<Integer> changed) {
        switch (treatment) {
            case KEEP -> {
                to.put(it.value() instanceof Value.Items items ? items(it, items, known, changed) : it);
                return false;
            }
            case REMOVE -> {
                return true;
            }
            case EMPTY -> to.put(new Element(it.tag(), it.vr(), empty(it.vr())));
            case DUMMY -> to.set(it.tag(), it.vr(), DUMMY);
            case UID -> {
                var uids = from.texts(it.tag());
                var others = uids.stream().map(alias::uid).toList();
                to.set(it.tag(), Vr.UI, others.toArray(String[]::new));
                return !uids.equals(others);
            }
            case DATE -> {
                return date(from, it, to);
            }
            case CHARACTERISTIC -> {
                if (alias.characteristics()) {
                    to.put(it);
                    return false;
                }
                if (it.tag() == Tag.PATIENT_SEX) {
                    to.put(new Element(it.tag(), it.vr(), empty(it.vr())));
                }
            }
            case DESCRIPTION -> {
                if (from.texts(it.tag()).stream()
                        .allMatch(text -> Identities.find(text, known).isEmpty())) {
                    to.put(it);
                    return false;
                }
            }
        }
        return true;
    }

    private Element items(Element it, Value.Items sequence, List<KnownPerson> known, SortedSet<Integer> changed) {
        var items = sequence.items().stream()
                .map(item -> copy(item, known, changed))
                .toList();
        return new Element(it.tag(), Vr.SQ, new Value.Items(items, true));
    }

    private static Value empty(Vr vr) {
        return vr == Vr.SQ ? new Value.Items(List.of(), true) : new Value.Bytes(new byte[0]);
    }

    private boolean date(DataSet from, Element it, DataSet to) {
        if (it.vr() == Vr.TM) {
            to.put(it);
            return false;
        }
        var days = from.texts(it.tag()).stream().map(this::day).toArray(String[]::new);
        to.set(it.tag(), it.vr(), days);
        return days.length > 0;
    }

    /** The day moved, the time of the day as it was; nothing where no day is to be read. */
    private String day(String text) {
        try {
            var digits = text.replace(".", "").strip();
            var day = LocalDate.parse(text.length() > 10 ? text.substring(0, 8) : digits, DAY);
            return alias.day(day).format(DAY) + (text.length() > 10 ? text.substring(8) : "");
        } catch (DateTimeException | StringIndexOutOfBoundsException noDay) {
            return "";
        }
    }
}
