package org.mailian.imaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds studies, series and instances by the keys of DICOM: the one search behind C-FIND and QIDO-RS. One statement; answers only what
 * the looker may see, the newest study first, and what was rejected not at all; a study that was masked for a pack only by its UID.
 */
@Service
public class StudySearch {

    private final JdbcClient jdbc;

    StudySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each answer is a data set in Unicode. Refused: {@code imaging/query-malformed} for a value that cannot be one. */
    public List<DataSet> find(Looker looker, StudyQuery query) {
        var sight = Sightline.of(looker);
        var conditions = new Conditions();
        query.keys()
                .forEach((tag, value) -> Attribute.find(tag)
                        .filter(it -> it.level().compareTo(query.ownLevel()) <= 0)
                        .ifPresent(it -> conditions.add(it, value)));
        var answered =
                Conditions.upTo(query.ownLevel()).stream().filter(query::wants).toList();
        var columns =
                answered.stream().map(it -> it.column() + " as " + it.name()).toList();
        var sql = "select " + String.join(", ", columns)
                + listed(sight, query.level())
                + (query.keys().containsKey(Tag.STUDY_INSTANCE_UID) ? "" : " and s.masked_of is null")
                + conditions.sql()
                + " order by v.ordered_at desc, v.study_id desc" + within(query.level())
                + " limit :limit offset :offset";
        return jdbc.sql(sql)
                .params(sight.parameters())
                .params(conditions.parameters())
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query((row, _) -> answer(row, answered))
                .list();
    }

    /** What has no instance left to show is not listed. */
    private static String listed(Sightline sight, StudyQuery.Level level) {
        return switch (level) {
            case STUDY ->
                sight.studies()
                        + " and exists (select from imaging.instance i where i.study_id = s.id and i.rejected_at is null)";
            case SERIES ->
                sight.series()
                        + " and exists (select from imaging.instance i where i.series_id = r.id and i.rejected_at is null)";
            case INSTANCE -> sight.instances();
        };
    }

    private static String within(StudyQuery.Level level) {
        return switch (level) {
            case STUDY -> "";
            case SERIES -> ", r.number, r.id";
            case INSTANCE -> ", r.number, r.id, i.number, i.id";
        };
    }

    private static DataSet answer(ResultSet row, List<Attribute> attributes) throws SQLException {
        var answer = new DataSet().set(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192");
        for (var it : attributes) {
            switch (row.getObject(it.name())) {
                case null -> answer.set(it.tag(), new String[0]);
                case java.sql.Array list -> answer.set(it.tag(), (String[]) list.getArray());
                case Number number -> answer.set(it.tag(), number.longValue());
                case Object text -> answer.set(it.tag(), text.toString());
            }
        }
        return answer;
    }
}
