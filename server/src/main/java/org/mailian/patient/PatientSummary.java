package org.mailian.patient;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a case keeps of its patient for lists and search. Given to rooms, not to browsers: {@code name} is not masked.
 *
 * @param sex GB/T 2261.1
 * @param pinyin the name as typed in full: zhangsan
 * @param initials zs
 */
public record PatientSummary(
        UUID id, String name, String maskedName, String sex, LocalDate birthDate, String pinyin, String initials) {}
