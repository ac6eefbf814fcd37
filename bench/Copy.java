import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into a table by COPY, in its text format. */
final class Copy implements AutoCloseable {

    private static final int BUFFER = 1 << 18;

    private final Writer out;
    private final StringBuilder line = new StringBuilder(2048);

    Copy(Connection database, String table, String columns) throws SQLException {
        out = new OutputStreamWriter(
                new PGCopyOutputStream(
                        database.unwrap(PGConnection.class), "copy " + table + " (" + columns + ") from stdin", BUFFER),
                StandardCharsets.UTF_8);
    }

    /** One row; null is NULL, everything else is written as its text, which holds no tab, line end or backslash. */
    void row(Object... values) throws IOException {
        line.setLength(0);
        for (var value : values) {
            line.append(value == null ? "\\N" : value).append('\t');
        }
        line.setCharAt(line.length() - 1, '\n');
        out.append(line);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
