import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Lays a history into the tables by COPY, beside a running application that does not notice: its clocks are due later, and its journal
 * entries lie before what the projections have read. Indexes are dropped before and made again after, as an operator would.
 */
final class Loading {

    private final House house;
    private final History history;

    Loading(House house, History history) {
        this.house = house;
        this.history = history;
    }

    void run() throws Exception {
        try (var database = house.connect()) {
            hasten(database, true);
            execute(database, "select journal.ensure_partitions((now() - interval '25 months')::date, 24)");
            var indexes = indexes(database);
            for (var index : indexes) {
                execute(database, "drop index " + index.name());
            }
            sideBySide(List.of(
                    this::cases,
                    this::parties,
                    this::entries,
                    this::referrals,
                    this::streams,
                    this::clocks,
                    this::tokens,
                    this::grants,
                    this::patients,
                    this::registrations));
            sideBySide(indexes.stream().map(it -> (Part) (copy -> execute(copy, it.definition()))).toList());
            sideBySide(List.of(
                    it -> execute(it, "vacuum (analyze) casework.case, referral.referral, patient.search_token"),
                    it -> execute(it, "vacuum (analyze) casework.party, casework.clock, journal.entry, journal.stream,"
                            + " patient.patient, patient.registration, patient.access_grant")));
            hasten(database, false);
            execute(database, "checkpoint");
        }
    }

    private void cases(Connection database) throws Exception {
        try (var copy = new Copy(database, "casework.case", """
                id, number, kind, state, version, priority, green_channel, direction, title, patient_id, subject, requester,
                requester_institution_id, responder, responder_institution_id, holder_id, opened_at, updated_at, closed_at""")) {
            for (var number = 0; number < history.cases(); number++) {
                var it = history.past(number);
                copy.row(
                        it.id(), it.caseNumber(), "referral", it.open() ? "SUBMITTED" : "CLOSED", it.open() ? 1 : 8,
                        priority(it), false, "UP", "右上肺结节,性质待查", it.patient(), Texts.subject(it, history), Texts.party(it.requester()),
                        it.requester().id(), Texts.party(it.responder()), it.responder().id(), it.requester().id(),
                        it.openedAt(), it.updatedAt(), it.open() ? null : it.updatedAt());
            }
        }
    }

    private void parties(Connection database) throws Exception {
        try (var copy = new Copy(database, "casework.party", """
                institution_id, case_id, department_id, whole, side, list, unseen, kind, state, rank, due_at, updated_at, patient_id,
                patient_name, patient_pinyin, patient_initials, number""")) {
            for (var number = 0; number < history.cases(); number++) {
                var it = history.past(number);
                party(copy, it, it.requester(), "REQUESTER", "WAITING");
                party(copy, it, it.responder(), "RESPONDER", "TO_DO");
            }
        }
    }

    private void party(Copy copy, History.Past it, Region.Place place, String side, String list) throws IOException {
        copy.row(
                place.id(), it.id(), place.department(), true, side, it.open() ? list : null,
                it.open() && it.number() % 3 == 0, "referral", it.open() ? "SUBMITTED" : "CLOSED",
                1 + List.of("EMERGENCY", "URGENT", "ROUTINE").indexOf(priority(it)), it.open() ? dueAt(it) : "infinity",
                it.updatedAt(), it.patient(), it.name().text(), it.name().pinyin(), it.name().initials(), it.caseNumber());
    }

    private void clocks(Connection database) throws Exception {
        try (var copy = new Copy(database, "casework.clock", """
                case_id, name, side, state, started_at, due_at, rungs, next_rung, next_at, policy_version""")) {
            for (var number = 0; number < history.cases(); number++) {
                var it = history.past(number);
                var due = it.open() ? dueAt(it) : null;
                var state = it.open() ? "RUNNING" : "STOPPED";
                copy.row(it.id(), "SENDING", "REQUESTER", "STOPPED", it.openedAt(), null, Texts.RUNGS, 0, null, Texts.POLICY);
                copy.row(it.id(), "ANSWER", "RESPONDER", state, it.openedAt(), due, Texts.RUNGS, 0, due, Texts.POLICY);
            }
        }
    }

    private void referrals(Connection database) throws Exception {
        var contents = new HashMap<UUID, String>();
        try (var copy = new Copy(database, "referral.referral", """
                case_id, patient_id, requester_id, live, content, return_plan, outcome, submitted_at, answered_at, arrived_at""")) {
            for (var number = 0; number < history.cases(); number++) {
                var it = history.past(number);
                var later = it.open() ? null : it.openedAt().plusSeconds(7200);
                copy.row(
                        it.id(), it.patient(), it.requester().id(), it.open(), contents.computeIfAbsent(it.responder().id(), place -> Texts.content(place, null, false)),
                        it.open() ? null : Texts.returnPlan(it), it.open() ? null : "CURED", it.openedAt().plusSeconds(60),
                        later, later);
            }
        }
    }

    /** The hashes are as long as real ones and prove nothing: a chain of a million links is not what is measured. */
    private void entries(Connection database) throws Exception {
        try (var copy = new Copy(database, "journal.entry", """
                txid, stream_kind, stream_id, position, type, actor_practitioner_id, actor_institution_id, actor_name,
                occurred_at, recorded_at, payload, audience, algorithm, previous_hash, hash""")) {
            for (var number = 0; number < history.cases(); number++) {
                var it = history.past(number);
                var last = Texts.hash(2L * number);
                entry(copy, it, 1, "referral.opened", it.openedAt(), "", last);
                entry(copy, it, 2, "referral.submit", it.openedAt().plusSeconds(60), last, Texts.hash(2L * number + 1));
            }
        }
    }

    private static void entry(
            Copy copy, History.Past it, int position, String type, Instant at, String previous, String hash)
            throws IOException {
        // transaction 3 is before every cursor: to the projections this is read long since
        copy.row(
                "3", "case", it.id(), position, type, it.requester().practitioner(), it.requester().id(), "陈晓禾", at, at,
                Texts.payload(), "{" + it.requester().id() + "," + it.responder().id() + "}", "SHA-256", previous, hash);
    }

    private void streams(Connection database) throws Exception {
        try (var copy = new Copy(database, "journal.stream", "kind, id, position, hash")) {
            for (var number = 0; number < history.cases(); number++) {
                copy.row("case", history.past(number).id(), 2, Texts.hash(2L * number + 1));
            }
        }
    }

    private void patients(Connection database) throws Exception {
        try (var copy = new Copy(
                database, "patient.patient", "id, name, pinyin, initials, tokens, sex, birth_date, recorded_at")) {
            for (var patient = 0; patient < history.patients(); patient++) {
                var name = People.name(patient);
                copy.row(
                        history.patient(patient), name.text(), name.pinyin(), name.initials(),
                        "{" + name.text() + "," + name.pinyin() + "," + name.initials() + "}", 1 + patient % 2,
                        history.birthDate(patient), history.past(patient).openedAt());
            }
        }
    }

    private void registrations(Connection database) throws Exception {
        try (var copy = new Copy(
                database, "patient.registration", "patient_id, institution_id, registered_at, changed_at")) {
            for (var patient = 0; patient < history.patients(); patient++) {
                var at = history.past(patient).openedAt();
                copy.row(history.patient(patient), history.requester(patient).id(), at, at);
            }
        }
    }

    private void grants(Connection database) throws Exception {
        try (var copy = new Copy(
                database, "patient.access_grant", "case_id, institution_id, patient_id, level, opened_at, closed_at")) {
            for (var number = 0; number < history.cases(); number++) {
                var it = history.past(number);
                copy.row(
                        it.id(), it.responder().id(), it.patient(), "SUMMARY", it.openedAt(),
                        it.open() ? null : it.updatedAt());
            }
        }
    }

    /** Institution by institution, in the order of the key. */
    private void tokens(Connection database) throws Exception {
        try (var copy = new Copy(database, "patient.search_token", "institution_id, token, patient_id")) {
            for (var place : history.region().places()) {
                for (var patient = 0; patient < history.patients(); patient++) {
                    if (history.requester(patient) == place || history.responder(patient) == place) {
                        var name = People.name(patient);
                        copy.row(place.id(), name.text(), history.patient(patient));
                        copy.row(place.id(), name.pinyin(), history.patient(patient));
                        copy.row(place.id(), name.initials(), history.patient(patient));
                    }
                }
            }
        }
    }

    private static String priority(History.Past it) {
        return it.number() % 10 == 0 ? "EMERGENCY" : it.number() % 3 == 0 ? "URGENT" : "ROUTINE";
    }

    /** Far enough ahead that no clock rings while we measure. */
    private Instant dueAt(History.Past it) {
        return history.end().plus(Duration.ofDays(3)).plusSeconds(Numbers.below(864_000, it.number()));
    }

    // ---------------------------------------------------------------- how it is done fast

    private interface Part {
        void run(Connection database) throws Exception;
    }

    private record Index(String name, String definition) {}

    private void sideBySide(List<Part> parts) throws Exception {
        try (var workers = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<Callable<Void>>();
            for (var part : parts) {
                running.add(() -> {
                    try (var database = house.connect()) {
                        execute(database, "set session_replication_role = replica"); // no look-up per row for foreign keys
                        execute(database, "set maintenance_work_mem = '512MB'");
                        part.run(database);
                    }
                    return null;
                });
            }
            for (var done : workers.invokeAll(running)) {
                done.get();
            }
        }
    }

    /** Every index but those of keys; of a partitioned table the one that makes its parts. */
    private static List<Index> indexes(Connection database) throws SQLException {
        var indexes = new ArrayList<Index>();
        try (var select = database.prepareStatement("""
                select quote_ident(n.nspname) || '.' || quote_ident(i.relname), replace(pg_get_indexdef(i.oid), ' ON ONLY ', ' ON ')
                from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                join pg_namespace n on n.oid = i.relnamespace
                where n.nspname in ('casework', 'referral', 'journal', 'patient') and not i.relispartition
                  and t.relname in ('case', 'party', 'clock', 'referral', 'entry', 'patient', 'registration', 'access_grant')
                  and not exists (select from pg_constraint c where c.conindid = i.oid)""")) {
            var row = select.executeQuery();
            while (row.next()) {
                indexes.add(new Index(row.getString(1), row.getString(2)));
            }
        }
        return indexes;
    }

    /** While loading, a crash may cost the data: it is thrown away afterwards anyway. */
    private static void hasten(Connection database, boolean fast) throws SQLException {
        for (var setting : List.of("fsync = off", "full_page_writes = off", "max_wal_size = '16GB'", "autovacuum = off")) {
            execute(database, fast ? "alter system set " + setting : "alter system reset " + setting.split(" ")[0]);
        }
        execute(database, "select pg_reload_conf()");
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

}
