package org.mailian.patient;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;

/**
 * A registration that was checked: what an identity number says is filled in, what contradicts it is refused, everything has the form
 * in which it is compared.
 */
record Person(
        String name,
        String sex,
        LocalDate birthDate,
        boolean birthDateEstimated,
        @Nullable String phone,
        @Nullable String address,
        List<Numbered> numbers) {

    static Person of(Registration it, Clock clock) {
        var today = Times.dayInChina(clock.instant());
        var numbers = it.numbers().stream()
                .map(number -> new Numbered(number.kind(), Numbers.normal(number, today)))
                .sorted(Comparator.comparing(Numbered::kind))
                .distinct()
                .toList();
        var card = numbers.stream()
                .filter(number -> number.kind() == IdentifierKind.IDENTITY_CARD)
                .findFirst()
                .map(number -> new IdentityNumber(number.number()));
        return new Person(
                name(it.name()),
                sex(it.sex(), card.orElse(null)),
                birthDate(it.birthDate(), card.orElse(null), today),
                card.isEmpty() && it.birthDateEstimated(),
                it.phone() == null || it.phone().isBlank() ? null : Numbers.phone(it.phone()),
                it.address() == null || it.address().isBlank() ? null : clean("address", it.address()),
                numbers);
    }

    @Override
    public String toString() {
        return "Person[]";
    }

    private static String name(String typed) {
        var name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
            throw PatientProblems.nameMalformed();
        }
        return name;
    }

    private static String sex(@Nullable String typed, @Nullable IdentityNumber card) {
        if (typed != null && !typed.matches("[0129]")) {
            throw PatientProblems.sexMalformed();
        }
        if (card == null) {
            return typed == null ? "0" : typed;
        }
        if (typed != null && typed.matches("[12]") && !typed.equals(card.sex())) {
            throw PatientProblems.sexMismatch();
        }
        return card.sex();
    }

    private static LocalDate birthDate(@Nullable LocalDate typed, @Nullable IdentityNumber card, LocalDate today) {
        if (card != null) {
            if (typed != null && !typed.equals(card.birthDate())) {
                throw PatientProblems.birthDateMismatch();
            }
            return card.birthDate();
        }
        if (typed == null) {
            throw PatientProblems.birthDateNeeded();
        }
        if (typed.isAfter(today) || typed.isBefore(today.minusYears(150))) {
            throw PatientProblems.birthDateImpossible();
        }
        return typed;
    }

    private static String clean(String field, String text) {
        if (text.chars().anyMatch(it -> it == 0)) {
            throw PatientProblems.textMalformed(field);
        }
        return text.strip();
    }
}
