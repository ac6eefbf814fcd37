import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The rows that sending a referral writes, written by prepared statements and nothing else: one transaction, a statement a row, no
 * reading, no deciding, no check of anything. What they hold is taken from a referral that was sent over HTTP.
 */
final class PlainSql implements AutoCloseable {

    private final Connection database;
    private final List<Write> writes = new ArrayList<>();

    /** One statement; the id of the case or of the patient stands where the pattern had its own. */
    private record Write(PreparedStatement statement, List<Integer> caseAt, List<Integer> patientAt) {

        void run(Drafts.Draft draft) throws SQLException {
            for (var index : caseAt) {
                statement.setObject(index, draft.id());
            }
            for (var index : patientAt) {
                statement.setObject(index, draft.patient());
            }
            if (statement.executeUpdate() != 1) {
                throw new SQLException("nothing written: " + statement);
            }
        }
    }

    /** @param sent a green-channel referral after it was submitted */
    PlainSql(House house, Drafts.Draft sent) throws SQLException, IOException {
        database = house.connect();
        database.setAutoCommit(false);
        update(sent, "casework.case", "id", "id", """
                state, version, priority, green_channel, direction, title, responder, responder_institution_id, holder_id,
                agreement_id, updated_at, closed_at""");
        update(sent, "casework.party", "case_id", "case_id, side", """
                department_id, list, unseen, state, rank, due_at, updated_at""", "side = 'REQUESTER'");
        insert(sent, "casework.party", "case_id", "side = 'RESPONDER'");
        update(sent, "casework.clock", "case_id", "case_id, name", "state, due_at, next_rung, next_at, rungs", "name = 'SENDING'");
        insert(sent, "casework.clock", "case_id", "name = 'ANSWER'");
        insert(sent, "casework.clock", "case_id", "name = 'CONSENT_SIGNING'");
        update(sent, "journal.stream", "id", "kind, id", "position, hash");
        insert(sent, "journal.entry", "stream_id", "position = 2");
        update(sent, "referral.referral", "case_id", "case_id", """
                live, content, consent, question, arrangement, transport, refusal, return_plan, outcome, submitted_at, answered_at,
                arrived_at""");
        insert(sent, "patient.access_grant", "case_id", "true");
        for (var token : tokens(sent)) {
            insert(sent, "patient.search_token", "patient_id", "token = '" + token + "' and institution_id = "
                    + "(select responder_institution_id from casework.case where id = '" + sent.id() + "')");
        }
        database.commit();
    }

    /** Writes all of it for one draft. */
    void send(Drafts.Draft draft) throws SQLException {
        for (var write : writes) {
            write.run(draft);
        }
        database.commit();
    }

    int statements() {
        return writes.size();
    }

    private void update(Drafts.Draft sent, String table, String id, String key, String columns) throws SQLException {
        update(sent, table, id, key, columns, "true");
    }

    private void update(Drafts.Draft sent, String table, String id, String key, String columns, String which)
            throws SQLException {
        var pattern = pattern(sent, table, id, columns + ", " + key, which);
        var sets = new ArrayList<String>();
        var keys = new ArrayList<String>();
        for (var column : pattern) {
            (List.of(key.split(", ")).contains(column.name()) ? keys : sets).add(column.name() + " = " + column.cast());
        }
        write(sent, "update " + table + " set " + String.join(", ", sets) + " where " + String.join(" and ", keys), pattern);
    }

    private void insert(Drafts.Draft sent, String table, String id, String which) throws SQLException {
        var pattern = pattern(sent, table, id, "*", which).stream()
                .filter(it -> !List.of("seq", "epoch", "txid").contains(it.name()))
                .toList();
        write(
                sent,
                "insert into " + table + " ("
                        + String.join(", ", pattern.stream().map(Column::name).toList()) + ") values ("
                        + String.join(", ", pattern.stream().map(Column::cast).toList()) + ")",
                pattern);
    }

    private record Column(String name, String type, String text) {

        String cast() {
            return "?::" + type;
        }
    }

    private void write(Drafts.Draft sent, String sql, List<Column> pattern) throws SQLException {
        var write = new Write(database.prepareStatement(sql), new ArrayList<>(), new ArrayList<>());
        for (var index = 1; index <= pattern.size(); index++) {
            var text = pattern.get(index - 1).text();
            if (sent.id().toString().equals(text)) {
                write.caseAt().add(index);
            } else if (sent.patient().toString().equals(text)) {
                write.patientAt().add(index);
            } else {
                write.statement().setString(index, text);
            }
        }
        writes.add(write);
    }

    /** The columns of one row, those to be set first. */
    private List<Column> pattern(Drafts.Draft sent, String table, String id, String columns, String which)
            throws SQLException {
        var wanted = id.equals("patient_id") ? sent.patient() : sent.id();
        try (var select = database.prepareStatement(
                "select " + columns + " from " + table + " where " + id + " = ? and " + which)) {
            select.setObject(1, wanted);
            var row = select.executeQuery();
            if (!row.next()) {
                throw new SQLException("sending wrote no row of " + table + " where " + which);
            }
            return columns(row);
        }
    }

    private static List<Column> columns(ResultSet row) throws SQLException {
        var about = row.getMetaData();
        var columns = new ArrayList<Column>();
        for (var index = 1; index <= about.getColumnCount(); index++) {
            var type = about.getColumnTypeName(index);
            columns.add(new Column(
                    about.getColumnName(index), type.startsWith("_") ? type.substring(1) + "[]" : type, row.getString(index)));
        }
        return columns;
    }

    private List<String> tokens(Drafts.Draft sent) throws SQLException {
        try (var select = database.prepareStatement("select unnest(tokens) from patient.patient where id = ?")) {
            select.setObject(1, sent.patient());
            var tokens = new ArrayList<String>();
            for (var row = select.executeQuery(); row.next(); ) {
                tokens.add(row.getString(1));
            }
            return tokens;
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
