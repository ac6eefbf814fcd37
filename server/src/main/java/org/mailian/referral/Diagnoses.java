package org.mailian.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.kernel.Pinyin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Diagnoses as a doctor types them: by code, Chinese name, pinyin or initials. A short list of common ones ships with the house
 * ({@code codes/icd10.csv}); a code that is not in it may be written by hand.
 */
@RestController
@RequestMapping("/api/diagnoses")
class Diagnoses {

    private static final int SHOWN = 12;

    record CodedDiagnosis(String code, String name, String english, String system, String version) {}

    record DiagnosisList(List<CodedDiagnosis> diagnoses) {}

    private record Known(CodedDiagnosis it, Set<String> spellings) {

        boolean matches(String word) {
            return it.code().toLowerCase(Locale.ROOT).startsWith(word)
                    || it.name().contains(word)
                    || spellings.stream().anyMatch(spelling -> spelling.startsWith(word))
                    || it.english().toLowerCase(Locale.ROOT).contains(word);
        }
    }

    private final List<Known> known = load();

    @Rule(value = Scope.SIGNED_IN, any = Permission.CASE_READ)
    @GetMapping
    DiagnosisList find(@RequestParam @NotBlank @Size(max = 60) String q) {
        var word = q.strip().toLowerCase(Locale.ROOT);
        return new DiagnosisList(known.stream()
                .filter(it -> it.matches(word))
                .map(Known::it)
                .limit(SHOWN)
                .toList());
    }

    private static Set<String> spellings(String name) {
        var spellings = new HashSet<>(Pinyin.full(name));
        spellings.addAll(Pinyin.initials(name));
        return spellings;
    }

    private static List<Known> load() {
        var stream = Objects.requireNonNull(Diagnoses.class.getResourceAsStream("/codes/icd10.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(it -> !it.startsWith("#") && !it.isBlank())
                    .map(it -> it.split(",", 3))
                    .map(it -> new CodedDiagnosis(it[0], it[1], it[2], "ICD-10-CN", "2.0"))
                    .map(it -> new Known(it, spellings(it.name())))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
