package org.tongxin.document;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.draw.LineSeparator;
import org.tongxin.document.Paper.Chapter;

/** Writes a paper as PDF with embedded fonts. A book is set twice: first to learn on which page each chapter begins, then for good. */
public final class PdfWriter {

    private static final float MM = 72 / 25.4f;
    private static final float BODY = 16;
    private static final float TITLE = 22;
    private static final float LINE = 28.99f;
    private static final float CELL = 10;

    private final PdfFonts fonts;
    private final Paper paper;
    private final IntConsumer progress;
    private final Rectangle sheet;
    private final List<Integer> starts = new ArrayList<>();
    private Document document;
    private org.openpdf.text.pdf.PdfWriter file;
    private Pages pages;
    private int chapters;

    private PdfWriter(Paper paper, PdfFonts fonts, IntConsumer progress) {
        this.paper = paper;
        this.sheet = paper.across() ? PageSize.A4.rotate() : PageSize.A4;
        this.fonts = fonts;
        this.progress = progress;
    }

    public static void write(Paper paper, OutputStream out) {
        write(paper, out, chapter -> {});
    }

    /** @param progress told the number of chapters set; a book is set twice, so it counts to twice their number */
    public static void write(Paper paper, OutputStream out, IntConsumer progress) {
        var fonts = new PdfFonts();
        var writer = new PdfWriter(paper, fonts, progress);
        if (!paper.chapters().isEmpty()) {
            writer.set(OutputStream.nullOutputStream());
        }
        writer.set(out);
    }

    private void set(OutputStream out) {
        document = new Document(sheet, 28 * MM, 26 * MM, 37 * MM, 35 * MM);
        file = org.openpdf.text.pdf.PdfWriter.getInstance(document, out);
        pages = new Pages();
        file.setPageEvent(pages);
        document.open();
        var known = List.copyOf(starts);
        starts.clear();
        boolean contentsDue = !paper.chapters().isEmpty();
        if (paper.letterhead() != null) {
            letterhead(paper.letterhead());
        }
        for (var block : paper.blocks()) {
            if (contentsDue && block instanceof Chapter) {
                contents(known);
                contentsDue = false;
            }
            block(block);
        }
        document.close();
    }

    /** Numbers the pages of the text from 1; cover and contents bear none. */
    private final class Pages extends PdfPageEventHelper {
        private int unnumbered;

        @Override
        public void onEndPage(org.openpdf.text.pdf.PdfWriter writer, Document any) {
            int number = writer.getPageNumber() - unnumbered;
            boolean first = paper.letterhead() != null && number == 1;
            if (number > 0 && !first && (paper.chapters().isEmpty() || chaptersBegun())) {
                ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_CENTER, fonts.body("— " + number + " —", 14),
                        sheet.getWidth() / 2, 28 * MM, 0);
            }
        }
    }

    private boolean chaptersBegun() {
        return !starts.isEmpty();
    }

    private void letterhead(Paper.Letterhead head) {
        if (!head.classMark().isEmpty()) {
            add(fonts.head(head.classMark(), BODY), Element.ALIGN_RIGHT, LINE, 0, 0);
        }
        add(fonts.red(head.issuer(), 30), Element.ALIGN_CENTER, 40, 0, 0);
        var line = new LineSeparator(2, 100, new java.awt.Color(0xC0, 0, 0), Element.ALIGN_CENTER, -6);
        document.add(line);
        add(fonts.body(head.number(), BODY), Element.ALIGN_RIGHT, LINE, 6, 0);
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Title title -> add(fonts.head(title.text(), TITLE), Element.ALIGN_CENTER, 34, 20, 16);
            case Paper.Addressee addressee -> add(fonts.body(addressee.text() + "：", BODY), Element.ALIGN_LEFT, LINE, 0, 0);
            case Paper.Heading heading -> indented(fonts.head(heading.text(), BODY));
            case Paper.Paragraph body -> body.text().lines().filter(line -> !line.isBlank())
                    .forEach(line -> indented(fonts.body(line.strip(), BODY)));
            case Paper.SignOff sign -> {
                right(sign.unit(), 2, 30);
                right(sign.date(), 4, 0);
            }
            case Paper.Note note -> indented(fonts.body("（" + note.text() + "）", BODY));
            case Paper.CopyTo copy -> {
                document.add(new LineSeparator(0.7f, 100, java.awt.Color.BLACK, Element.ALIGN_CENTER, -30));
                add(fonts.body("　抄送：" + copy.text() + "。", 14), Element.ALIGN_LEFT, 24, 30, 0);
            }
            case Chapter chapter -> chapter(chapter);
            case Paper.Table table -> table(table);
        }
    }

    private void table(Paper.Table table) {
        var drawn = new PdfPTable(table.header().size());
        drawn.setWidthPercentage(100);
        drawn.setHeaderRows(1);
        table.header().forEach(text -> drawn.addCell(fonts.head(text, CELL)));
        table.rows().forEach(row -> row.forEach(text -> drawn.addCell(fonts.body(text, CELL))));
        document.add(drawn);
    }

    private void chapter(Chapter chapter) {
        document.newPage();
        if (starts.isEmpty()) {
            pages.unnumbered = file.getPageNumber() - 1;
        }
        starts.add(file.getPageNumber() - pages.unnumbered);
        progress.accept(++chapters);
        add(fonts.head(chapter.title(), TITLE), Element.ALIGN_CENTER, 34, 0, 16);
    }

    private void contents(List<Integer> known) {
        document.newPage();
        add(fonts.head("目　录", TITLE), Element.ALIGN_CENTER, 34, 0, 16);
        var titles = paper.chapters();
        float width = document.right() - document.left() - 40;
        for (int i = 0; i < titles.size(); i++) {
            var title = titles.get(i);
            while (fonts.width(title, 14) > width && title.length() > 2) {
                title = title.substring(0, title.length() - 2) + "…";
            }
            var line = new Paragraph(fonts.body(title, 14));
            line.setLeading(24);
            line.add(new org.openpdf.text.Chunk(new org.openpdf.text.pdf.draw.DottedLineSeparator()));
            line.addAll(fonts.body(known.isEmpty() ? "0" : Integer.toString(known.get(i)), 14).getChunks());
            document.add(line);
        }
    }

    private void right(String text, int characters, float before) {
        var paragraph = new Paragraph(fonts.body(text, BODY));
        paragraph.setAlignment(Element.ALIGN_RIGHT);
        paragraph.setIndentationRight(characters * BODY);
        paragraph.setLeading(LINE);
        paragraph.setSpacingBefore(before);
        document.add(paragraph);
    }

    private void indented(Phrase phrase) {
        var paragraph = new Paragraph(phrase);
        paragraph.setFirstLineIndent(2 * BODY);
        paragraph.setAlignment(Element.ALIGN_JUSTIFIED);
        paragraph.setLeading(LINE);
        document.add(paragraph);
    }

    private void add(Phrase phrase, int alignment, float leading, float before, float after) {
        var paragraph = new Paragraph(phrase);
        paragraph.setAlignment(alignment);
        paragraph.setLeading(leading);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        document.add(paragraph);
    }
}
