package org.mailian.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A paper as hospitals print it: a title, rows of boxes with their labels, signatures, a stub to tear off, a code to verify it by. Say
 * what is on it from top to bottom, then ask for the {@link #pdf()}; lines and pages break by themselves, pages are numbered.
 */
public final class Paper {

    /** A label and what is written beside it; in a row of several, {@code weight} is its share of the width. */
    public record Box(String label, String value, int weight) {

        public Box(String label, String value) {
            this(label, value, 1);
        }
    }

    /** A picture and what is written under it. The bytes are PNG or JPEG. */
    public record Picture(byte[] image, String caption) {}

    /**
     * Somebody who signs electronically, as the reader sees it; the signature itself is in the file.
     *
     * @param role {@code 报告医师}
     * @param at when, as written
     */
    public record Mark(String role, String name, String institution, String at) {}

    /** A column of a table; {@code weight} is its share of the width. */
    public record Column(String heading, int weight) {}

    private final PDRectangle format;
    private final String name;
    private final List<PaperPart> parts = new ArrayList<>();

    private Paper(PDRectangle format, String name) {
        this.format = format;
        this.name = name;
    }

    /** A4 upright; the name is the title of the file and stands at the foot of each page. */
    public static Paper a4(String name) {
        return new Paper(PDRectangle.A4, name);
    }

    /** Half of an A4 sheet, lying: the size of the classic referral form. */
    public static Paper halfA4(String name) {
        return new Paper(new PDRectangle(PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight() / 2), name);
    }

    /** The institution in small letters, the title in large ones, both in the middle; the number at the right. */
    public Paper title(String institution, String title, String number) {
        return add(new PaperTitle(institution, title, number));
    }

    /** A heading inside the paper. */
    public Paper section(String heading) {
        return add(new PaperText(heading, 10.5f, true, 6));
    }

    /** One row of boxes. */
    public Paper row(Box... boxes) {
        return add(new PaperRow(List.of(boxes)));
    }

    /** One box over the whole width, as high as its text needs. */
    public Paper row(String label, String value) {
        return row(new Box(label, value));
    }

    public Paper paragraph(String text) {
        return add(new PaperText(text, 10, false, 4));
    }

    /** A table; every row has a cell for each column. */
    public Paper table(List<Column> columns, List<List<String>> rows) {
        return add(new PaperTable(List.copyOf(columns), List.copyOf(rows)));
    }

    /** Lines to sign on, side by side: {@code 转诊医生(签字)}, {@code 日期}. */
    public Paper signatures(String... labels) {
        return add(new PaperSignatures(List.of(labels)));
    }

    /** Who signs electronically, side by side: role, name, institution and time. */
    public Paper marks(Mark... marks) {
        return add(new PaperMarks(List.of(marks)));
    }

    /** Pictures with their captions, two beside each other; one alone is as large as two. Fails on what is no picture. */
    public Paper pictures(List<Picture> pictures) {
        return add(new PaperPictures(List.copyOf(pictures)));
    }

    /** A dashed line with scissors; what stands above it, the stub (存根), stays with the sender. */
    public Paper tearLine(String caption) {
        return add(new PaperTearLine(caption));
    }

    /** A QR code, with the lines of a caption beside it. */
    public Paper code(String text, String... caption) {
        return add(new PaperCode(text, List.of(caption)));
    }

    public Paper nextPage() {
        return add(new PaperPart.PageBreak());
    }

    /** The finished paper. One is printed at a time on a node; a page takes some ten milliseconds. */
    public byte[] pdf() {
        synchronized (PaperFont.class) {
            try (var pen = new Pen(PaperFont.both(), format)) {
                new PaperLayout(pen, format, name).write(parts);
                var bytes = new ByteArrayOutputStream();
                pen.document().save(bytes);
                return bytes.toByteArray();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private Paper add(PaperPart part) {
        parts.add(part);
        return this;
    }
}
