package org.mailian.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Permission;

/**
 * The life of one kind of case, as one table that a doctor can read. From it the server derives what a caller may do and why not
 * the rest, the guard on every write, the worklists, the clocks, and the state diagram in the documentation. Immutable.
 */
public final class Workflow {

    /** A place in the life of a case. {@code waitsFor}: the sides that must act; none when the life has ended. */
    public record Stage(String name, Set<Side> waitsFor) {

        public boolean ended() {
            return waitsFor.isEmpty();
        }
    }

    /**
     * A running deadline and the side it is on: that side is reminded, and its people are climbed.
     *
     * @param calls while it runs its side must act, whatever stage the case is in
     */
    public record Watch(String name, Side on, boolean calls) {}

    /**
     * One row of the table.
     *
     * @param from the stages in which the action is possible
     * @param to the stage it leads to; null when the case stays where it is
     * @param by who may act; nobody for what the house does by itself
     * @param permission what the actor's post must hold
     * @param needs facts that must hold before, reported by the room that owns the kind
     * @param asks what the actor must say with the action
     * @param handsTo who holds the patient afterwards; null when nothing changes
     * @param greenOnly only in the green channel
     * @param primary the act a person in this stage most likely came for
     */
    public record Step(
            String action,
            Set<String> from,
            @Nullable String to,
            Set<Side> by,
            Permission permission,
            List<String> needs,
            List<String> asks,
            List<String> starts,
            List<String> stops,
            List<String> pauses,
            List<String> resumes,
            @Nullable Side handsTo,
            boolean greenOnly,
            boolean primary) {

        /** Nobody's choice (its row says no {@code by}): the house takes it by itself. */
        public boolean isTheHouses() {
            return by.isEmpty();
        }

        /** The stage after this step when taken from {@code stage}. */
        public String after(String stage) {
            return to == null ? stage : to;
        }
    }

    private final String kind;
    private final String numberPrefix;
    private final Map<String, Stage> stages;
    private final Map<String, Watch> watches;
    private final List<Step> steps;

    private Workflow(Builder builder) {
        this.kind = builder.kind;
        this.numberPrefix = builder.numberPrefix;
        this.stages = Collections.unmodifiableMap(new LinkedHashMap<>(builder.stages));
        this.watches = Collections.unmodifiableMap(new LinkedHashMap<>(builder.watches));
        this.steps = List.copyOf(builder.steps);
        for (var step : steps) {
            step.from().forEach(this::stage);
            Optional.ofNullable(step.to()).ifPresent(this::stage);
            List.of(step.starts(), step.stops(), step.pauses(), step.resumes())
                    .forEach(names -> names.forEach(this::watch));
        }
    }

    public static Builder of(String kind, String numberPrefix) {
        return new Builder(kind, numberPrefix);
    }

    public String kind() {
        return kind;
    }

    /** The letters a case number of this kind starts with. */
    public String numberPrefix() {
        return numberPrefix;
    }

    public List<Step> steps() {
        return steps;
    }

    /** All stages in the order of the table. */
    public List<Stage> stages() {
        return List.copyOf(stages.values());
    }

    /** The stage in which a case of this kind begins. */
    public Stage first() {
        return stages.values().iterator().next();
    }

    public Stage stage(String name) {
        var stage = stages.get(name);
        if (stage == null) {
            throw new IllegalArgumentException("No stage " + name + " in " + kind);
        }
        return stage;
    }

    public Watch watch(String name) {
        var watch = watches.get(name);
        if (watch == null) {
            throw new IllegalArgumentException("No clock " + name + " in " + kind);
        }
        return watch;
    }

    public List<Watch> watches() {
        return List.copyOf(watches.values());
    }

    /** The row for an action from a stage; an action may have several rows with different stages. */
    public Optional<Step> step(String action, String stage) {
        return steps.stream()
                .filter(it -> it.action().equals(action) && it.from().contains(stage))
                .findFirst();
    }

    /** Writes the table, row by row. */
    public static final class Builder {

        private final String kind;
        private final String numberPrefix;
        private final Map<String, Stage> stages = new LinkedHashMap<>();
        private final Map<String, Watch> watches = new LinkedHashMap<>();
        private final List<Step> steps = new ArrayList<>();

        private Builder(String kind, String numberPrefix) {
            this.kind = kind;
            this.numberPrefix = numberPrefix;
        }

        public Builder stage(String name, Side... waitsFor) {
            stages.put(name, new Stage(name, Set.of(waitsFor)));
            return this;
        }

        public Builder clock(String name, Side on) {
            watches.put(name, new Watch(name, on, false));
            return this;
        }

        /** A clock that puts its side to work by itself: an alarm that nobody may leave unanswered. */
        public Builder call(String name, Side on) {
            watches.put(name, new Watch(name, on, true));
            return this;
        }

        public Row on(String action) {
            return new Row(this, action);
        }

        public Workflow build() {
            return new Workflow(this);
        }
    }

    /** A row being written; it ends where the next {@code on} or {@code build} begins. */
    public static final class Row {

        private final Builder builder;
        private final String action;
        private List<String> from = List.of();
        private @Nullable String to;
        private Set<Side> by = Set.of();
        private Permission permission = Permission.CASE_READ;
        private List<String> needs = List.of();
        private List<String> asks = List.of();
        private List<String> starts = List.of();
        private List<String> stops = List.of();
        private List<String> pauses = List.of();
        private List<String> resumes = List.of();
        private @Nullable Side handsTo;
        private boolean greenOnly;
        private boolean primary;

        private Row(Builder builder, String action) {
            this.builder = builder;
            this.action = action;
        }

        public Row from(String... stages) {
            from = List.of(stages);
            return this;
        }

        public Row to(String stage) {
            to = stage;
            return this;
        }

        public Row by(Permission needed, Side... sides) {
            permission = needed;
            by = Set.of(sides);
            return this;
        }

        public Row needs(String... facts) {
            needs = List.of(facts);
            return this;
        }

        public Row asks(String... inputs) {
            asks = List.of(inputs);
            return this;
        }

        public Row starts(String... clocks) {
            starts = List.of(clocks);
            return this;
        }

        public Row stops(String... clocks) {
            stops = List.of(clocks);
            return this;
        }

        public Row pauses(String... clocks) {
            pauses = List.of(clocks);
            return this;
        }

        public Row resumes(String... clocks) {
            resumes = List.of(clocks);
            return this;
        }

        public Row handsTo(Side side) {
            handsTo = side;
            return this;
        }

        public Row greenOnly() {
            greenOnly = true;
            return this;
        }

        public Row primary() {
            primary = true;
            return this;
        }

        public Row on(String next) {
            return end().on(next);
        }

        public Workflow build() {
            return end().build();
        }

        private Builder end() {
            builder.steps.add(new Step(
                    action,
                    Set.copyOf(from),
                    to,
                    by,
                    permission,
                    needs,
                    asks,
                    starts,
                    stops,
                    pauses,
                    resumes,
                    handsTo,
                    greenOnly,
                    primary));
            return builder;
        }
    }
}
