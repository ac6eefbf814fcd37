package org.mailian.referral;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.referral.ReferralRules.Criterion;
import org.springframework.stereotype.Service;

/** The criteria of the region that light up while a doctor writes: by a word of the text or by a diagnosis code. */
@Service
public class Criteria {

    private static final int SHOWN = 8;

    private final ReferralPolicy policy;

    Criteria(ReferralPolicy policy) {
        this.policy = policy;
    }

    /** Those that match, the most urgent first. Rules §2.4. */
    public List<Criterion> matching(Caller caller, @Nullable String text, List<String> codes) {
        return match(policy.of(caller.institution()).rules().criteria(), text == null ? "" : text, codes);
    }

    static List<Criterion> match(List<Criterion> criteria, String text, List<String> codes) {
        var words = text.toLowerCase(Locale.ROOT);
        return criteria.stream()
                .filter(it -> it.words().stream().anyMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)))
                        || it.icd10().stream()
                                .anyMatch(prefix -> codes.stream().anyMatch(code -> code.startsWith(prefix))))
                .sorted(Comparator.comparing(Criterion::priority))
                .limit(SHOWN)
                .toList();
    }
}
