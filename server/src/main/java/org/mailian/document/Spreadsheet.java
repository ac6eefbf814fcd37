package org.mailian.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook for Excel and its kin (OOXML), written as it goes out. */
public final class Spreadsheet {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int WIDEST = 40;

    private Spreadsheet() {}

    /**
     * A table with its headings above.
     *
     * @param name at most 31 characters, as Excel wants it
     * @param rows cells in the order of the headings: a {@link Number} stays one, null stays empty, anything else is text; never a formula
     */
    public record Sheet(String name, List<String> headings, List<List<@Nullable Object>> rows) {}

    /** Writes it to its end; the stream stays open. */
    public static void write(OutputStream out, List<Sheet> sheets) throws IOException {
        try (var book = new Workbook(out, "Mailian", "1.0")) {
            for (var sheet : sheets) {
                try (var page = book.newWorksheet(sheet.name())) {
                    fill(page, sheet);
                }
            }
        }
    }

    private static void fill(Worksheet page, Sheet sheet) {
        for (int column = 0; column < sheet.headings().size(); column++) {
            var heading = sheet.headings().get(column);
            page.value(0, column, heading);
            page.style(0, column).bold().set();
            page.width(column, Math.min(WIDEST, 4 + width(heading)));
        }
        page.freezePane(1, 1);
        for (int line = 0; line < sheet.rows().size(); line++) {
            var row = sheet.rows().get(line);
            for (int column = 0; column < row.size(); column++) {
                cell(page, line + 1, column, row.get(column));
            }
        }
    }

    private static void cell(Worksheet page, int line, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            page.value(line, column, number);
        } else if (value != null) {
            page.value(line, column, value.toString());
        }
    }

    /** Chinese characters are twice as wide. */
    private static int width(String text) {
        return text.chars().map(it -> it < 0x2E80 ? 1 : 2).sum();
    }
}
