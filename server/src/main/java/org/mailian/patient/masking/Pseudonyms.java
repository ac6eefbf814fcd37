package org.mailian.patient.masking;

import java.util.HashMap;
import java.util.Map;

/**
 * Who is called what in place of their name: 患者甲, 家属1, 医生A, 某人1, 机构1. One of these belongs to one pack, so that a person has one
 * name in all its texts. Remembers who came; not for several threads.
 */
public final class Pseudonyms {

    private static final String PATIENTS = "甲乙丙丁戊己庚辛壬癸";

    private final Map<String, String> given = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();

    /** The pseudonym of whoever a text calls {@code person}. */
    public String of(IdentityKind kind, String person) {
        return given.computeIfAbsent(Folded.fold(person).replaceAll("\\s", ""), _ -> next(kind));
    }

    private String next(IdentityKind kind) {
        return switch (kind) {
            case PATIENT_NAME -> patient(count("patient"));
            case RELATIVE_NAME -> "家属" + count("relative");
            case STAFF_NAME, SENDER -> "医生" + letters(count("staff"));
            case INSTITUTION -> "机构" + count("institution");
            case NAME, IDENTITY_NUMBER, DOCUMENT_NUMBER, RECORD_NUMBER, PHONE, ACCOUNT, ADDRESS, BIRTH_DATE, BED ->
                "某人" + count("somebody");
        };
    }

    private String patient(int number) {
        return number <= PATIENTS.length() ? "患者" + PATIENTS.charAt(number - 1) : "某人" + count("somebody");
    }

    private int count(String what) {
        return counted.merge(what, 1, Integer::sum);
    }

    /** A, B, ... Z, AA, AB. */
    private static String letters(int number) {
        return number <= 26
                ? Character.toString((char) ('A' + number - 1))
                : letters((number - 1) / 26) + letters((number - 1) % 26 + 1);
    }
}
