package org.mailian.laboratory;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.laboratory.LaboratoryRules.Container;
import org.mailian.laboratory.LaboratoryRules.Finding;
import org.mailian.laboratory.LaboratoryRules.Item;
import org.mailian.laboratory.LaboratoryRules.Range;
import org.mailian.laboratory.LaboratoryRules.Scale;

/**
 * The rules of a laboratory as pages read them.
 *
 * @param coldest a box on the way may be, in °C
 * @param withinMinutes of collection a specimen should arrive
 */
record LaboratoryCatalogue(
        List<TestItem> items,
        List<TestPanel> panels,
        List<TubeKind> tubes,
        List<RejectionChoice> rejections,
        BigDecimal coldest,
        BigDecimal warmest,
        long withinMinutes) {

    /** See {@link Item}. */
    record TestItem(
            String code,
            String zh,
            String en,
            Scale scale,
            String unit,
            int decimals,
            @Nullable Finding expected,
            List<TestRange> ranges) {}

    /** See {@link Range}. */
    record TestRange(
            @Nullable String sex,
            @Nullable Integer fromAge,
            @Nullable Integer underAge,
            @Nullable BigDecimal veryLow,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal veryHigh) {}

    /** See {@link LaboratoryRules.Panel}. */
    record TestPanel(String code, String zh, String en, String container, List<String> items) {}

    /** See {@link Container}. */
    record TubeKind(String code, String zh, String en, String specimenZh, String specimenEn) {}

    /** See {@link LaboratoryRules.Reason}. */
    record RejectionChoice(
            String code,
            String zh,
            String en,
            boolean needsText,
            @Nullable String whatToDoZh,
            @Nullable String whatToDoEn) {}

    static LaboratoryCatalogue of(LaboratoryRules rules) {
        return new LaboratoryCatalogue(
                rules.items().stream().map(LaboratoryCatalogue::item).toList(),
                rules.panels().stream()
                        .map(it -> new TestPanel(it.code(), it.zh(), it.en(), it.container(), it.items()))
                        .toList(),
                rules.containers().stream().map(LaboratoryCatalogue::tube).toList(),
                rules.rejectionReasons().stream()
                        .map(LaboratoryCatalogue::rejection)
                        .toList(),
                rules.transport().lowest(),
                rules.transport().highest(),
                rules.transport().within().toMinutes());
    }

    private static TestItem item(Item it) {
        return new TestItem(
                it.code(),
                it.zh(),
                it.en(),
                it.scale(),
                it.unit() == null ? "" : it.unit(),
                it.decimals(),
                it.expected(),
                it.ranges().stream().map(LaboratoryCatalogue::range).toList());
    }

    private static TestRange range(Range it) {
        return new TestRange(it.sex(), it.fromAge(), it.underAge(), it.veryLow(), it.low(), it.high(), it.veryHigh());
    }

    private static RejectionChoice rejection(LaboratoryRules.Reason it) {
        var todo = it.whatToDo();
        return new RejectionChoice(
                it.code(),
                it.zh(),
                it.en(),
                it.needsText(),
                todo == null ? null : todo.zh(),
                todo == null ? null : todo.en());
    }

    private static TubeKind tube(Container it) {
        return new TubeKind(
                it.code(), it.zh(), it.en(), it.specimen().zh(), it.specimen().en());
    }
}
