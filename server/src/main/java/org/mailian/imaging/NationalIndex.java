package org.mailian.imaging;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 医保影像云索引: the national index of a study, made of five parts joined by hyphens (public notice of the 国家医疗保障局, 10 February
 * 2025). The person's code comes from the insurance and is given by whoever knows it; the others follow from the study, the machine that
 * sent it and the policy pack {@code imaging}. Where a part is not known, or is not formed as the notice says, the index is not complete,
 * and says which.
 */
@Service
public class NationalIndex {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmm");

    /** What a part is called, and how it is formed. */
    private enum Part {
        PERSON("person", "[0-9]{26}"),
        TIME("time", "[0-9]{12}"),
        BODY_PART("bodyPart", "[0-9A-Z]{9}"),
        DEVICE("device", "[0-9A-Z]{13}"),
        STORAGE("storage", "[0-9A-Z]{18}");

        private final String label;
        private final Pattern form;

        Part(String label, String form) {
            this.label = label;
            this.form = Pattern.compile(form);
        }

        @Nullable
        String fitting(@Nullable String text) {
            return text != null && form.matcher(text).matches() ? text : null;
        }
    }

    /**
     * @param person 人员管理码
     * @param time 检查日期时间, to the minute in China
     * @param bodyPart 检查部位代码
     * @param device 医保医用设备代码
     * @param storage 影像存储单位代码
     * @param code the five joined; null while one is missing
     * @param missing the names of the parts that are not known
     */
    public record ImagingIndex(
            @Nullable String person,
            @Nullable String time,
            @Nullable String bodyPart,
            @Nullable String device,
            @Nullable String storage,
            @Nullable String code,
            List<String> missing) {

        /** @param parts in the order of the index */
        static ImagingIndex of(@Nullable String... parts) {
            var known = new ArrayList<@Nullable String>();
            var missing = new ArrayList<String>();
            for (var part : Part.values()) {
                var fitting = part.fitting(parts[part.ordinal()]);
                known.add(fitting);
                if (fitting == null) {
                    missing.add(part.label);
                }
            }
            return new ImagingIndex(
                    known.get(0),
                    known.get(1),
                    known.get(2),
                    known.get(3),
                    known.get(4),
                    missing.isEmpty() ? String.join("-", known) : null,
                    missing);
        }
    }

    private record Made(@Nullable String bodyPart, @Nullable String deviceCode) {}

    private final JdbcClient jdbc;
    private final Studies studies;
    private final Quotas quotas;
    private final Directory directory;

    NationalIndex(JdbcClient jdbc, Studies studies, Quotas quotas, Directory directory) {
        this.jdbc = jdbc;
        this.studies = studies;
        this.quotas = quotas;
        this.directory = directory;
    }

    /**
     * The index of a study the looker may see. Refused: {@code imaging/unknown-study}.
     *
     * @param person 人员管理码, where it is known
     */
    public ImagingIndex of(Looker looker, String uid, @Nullable String person) {
        var study = studies.get(looker, uid);
        var rules = quotas.rules(study.institution());
        var made = made(study.id(), study.institution());
        var part = made.bodyPart() == null ? null : made.bodyPart().toUpperCase(Locale.ROOT);
        return ImagingIndex.of(
                person,
                study.studyDate() == null ? null : TIME.format(study.orderedAt()),
                part == null
                        ? rules.provisional().bodyPart()
                        : rules.bodyParts()
                                .getOrDefault(part, rules.provisional().bodyPart()),
                made.deviceCode() == null ? rules.provisional().device() : made.deviceCode(),
                storage(study.institution(), rules));
    }

    private @Nullable String storage(UUID institution, ImagingRules rules) {
        var code = directory.institution(institution).code();
        return code == null ? null : rules.storageUnits().getOrDefault(code, code);
    }

    /** Of the first series that says what it shows, and the machine it came from. */
    private Made made(UUID study, UUID institution) {
        return jdbc.sql("""
                        select r.body_part, p.device_code
                        from imaging.series r left join imaging.peer p
                            on p.institution_id = :institution and p.title = r.sent_by and p.ended_at is null
                        where r.study_id = :study
                        order by r.body_part is null, r.number, r.id limit 1""")
                .param("study", study)
                .param("institution", institution)
                .query(Made.class)
                .single();
    }
}
