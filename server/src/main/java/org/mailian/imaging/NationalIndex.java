package org.mailian.imaging;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 医保影像云索引: the national index of a study, made of five parts. The person's code comes from the insurance and is given by whoever
 * knows it; the others follow from the study, the machine that sent it and the policy pack {@code imaging}. Where a part is not known the
 * index is not complete, and says which.
 */
@Service
public class NationalIndex {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    /**
     * @param person 人员管理码
     * @param time 检查日期时间
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

        static ImagingIndex of(
                @Nullable String person,
                @Nullable String time,
                @Nullable String bodyPart,
                @Nullable String device,
                @Nullable String storage) {
            var missing = new ArrayList<String>();
            var joined = new StringBuilder();
            add("person", person, joined, missing);
            add("time", time, joined, missing);
            add("bodyPart", bodyPart, joined, missing);
            add("device", device, joined, missing);
            add("storage", storage, joined, missing);
            return new ImagingIndex(
                    person, time, bodyPart, device, storage, missing.isEmpty() ? joined.toString() : null, missing);
        }

        private static void add(String name, @Nullable String part, StringBuilder joined, List<String> missing) {
            if (part == null || part.isBlank()) {
                missing.add(name);
            } else {
                joined.append(part);
            }
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
                part == null ? null : rules.bodyParts().get(part),
                made.deviceCode(),
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
