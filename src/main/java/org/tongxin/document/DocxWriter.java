package org.tongxin.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Writes a paper as docx. Fonts are named, not shipped: whoever opens it has 仿宋_GB2312 or is given another 仿宋. */
public final class DocxWriter {

    private static final String BODY = "仿宋_GB2312";
    private static final String HEAD = "黑体";
    private static final String TITLE = "方正小标宋简体";
    private static final int BODY_SIZE = 16;
    private static final int TITLE_SIZE = 22;
    /** Twentieths of a point: 28.99 pt between lines, two characters of indent. */
    private static final int LINE = 580;
    private static final int INDENT = 2 * BODY_SIZE * 20;
    private static final String RED = "C00000";
    /** A4 in twentieths of a point. */
    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    private static final int CELL_SIZE = 10;

    private final XWPFDocument document = new XWPFDocument();
    private int bookmarks;

    private DocxWriter() {}

    public static void write(Paper paper, OutputStream out) throws IOException {
        var writer = new DocxWriter();
        try (writer.document) {
            writer.page(paper.across());
            writer.write(paper);
            writer.document.write(out);
        }
    }

    /** A4 with the margins of GB/T 9704-2012: 37 mm, 35 mm, 28 mm, 26 mm. */
    private void page(boolean across) {
        document.createStyles();
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(across ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(across ? SHORT_SIDE : LONG_SIDE));
        if (across) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(2098));
        margin.setBottom(BigInteger.valueOf(1984));
        margin.setLeft(BigInteger.valueOf(1588));
        margin.setRight(BigInteger.valueOf(1474));
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        run(footer, "— ", "宋体", 14);
        field(footer, "PAGE", 14);
        run(footer, " —", "宋体", 14);
    }

    private void write(Paper paper) {
        if (paper.letterhead() != null) {
            letterhead(paper.letterhead());
        }
        boolean contentsDue = !paper.chapters().isEmpty();
        for (var block : paper.blocks()) {
            if (contentsDue && block instanceof Paper.Chapter) {
                contents(paper);
                contentsDue = false;
            }
            block(block);
        }
    }

    private void letterhead(Paper.Letterhead head) {
        if (!head.classMark().isEmpty()) {
            var mark = paragraph(ParagraphAlignment.RIGHT, 0);
            run(mark, head.classMark(), HEAD, BODY_SIZE);
        }
        var issuer = paragraph(ParagraphAlignment.CENTER, 0);
        issuer.setBorderBottom(Borders.THIN_THICK_SMALL_GAP);
        issuer.setSpacingBetween(1.0);
        var run = run(issuer, head.issuer(), TITLE, 30);
        run.setColor(RED);
        run(paragraph(ParagraphAlignment.RIGHT, 0), head.number(), BODY, BODY_SIZE);
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Title title -> {
                var paragraph = paragraph(ParagraphAlignment.CENTER, 0);
                paragraph.setSpacingBefore(400);
                paragraph.setSpacingAfter(300);
                run(paragraph, title.text(), TITLE, TITLE_SIZE);
            }
            case Paper.Addressee addressee -> run(paragraph(ParagraphAlignment.LEFT, 0), addressee.text() + "：", BODY, BODY_SIZE);
            case Paper.Heading heading -> run(paragraph(ParagraphAlignment.LEFT, INDENT), heading.text(), HEAD, BODY_SIZE);
            case Paper.Paragraph body -> body.text().lines().filter(line -> !line.isBlank())
                    .forEach(line -> run(paragraph(ParagraphAlignment.BOTH, INDENT), line.strip(), BODY, BODY_SIZE));
            case Paper.SignOff sign -> {
                var unit = paragraph(ParagraphAlignment.RIGHT, 0);
                unit.setSpacingBefore(600);
                unit.setIndentationRight(INDENT);
                run(unit, sign.unit(), BODY, BODY_SIZE);
                var date = paragraph(ParagraphAlignment.RIGHT, 0);
                date.setIndentationRight(2 * INDENT);
                run(date, sign.date(), BODY, BODY_SIZE);
            }
            case Paper.Note note -> run(paragraph(ParagraphAlignment.LEFT, INDENT), "（" + note.text() + "）", BODY, BODY_SIZE);
            case Paper.CopyTo copy -> {
                var paragraph = paragraph(ParagraphAlignment.LEFT, 0);
                paragraph.setSpacingBefore(600);
                paragraph.setBorderTop(Borders.SINGLE);
                paragraph.setBorderBottom(Borders.SINGLE);
                run(paragraph, "抄送：" + copy.text() + "。", BODY, 14);
            }
            case Paper.Chapter chapter -> chapter(chapter);
            case Paper.Table table -> table(table);
        }
    }

    private void table(Paper.Table table) {
        var drawn = document.createTable(table.rows().size() + 1, table.header().size());
        drawn.setWidth("100%");
        drawn.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < table.header().size(); column++) {
            cell(drawn, 0, column, table.header().get(column), HEAD);
            for (int row = 0; row < table.rows().size(); row++) {
                cell(drawn, row + 1, column, table.rows().get(row).get(column), BODY);
            }
        }
    }

    private static void cell(XWPFTable table, int row, int column, String text, String font) {
        run(table.getRow(row).getCell(column).getParagraphs().getFirst(), text, font, CELL_SIZE);
    }

    private void chapter(Paper.Chapter chapter) {
        var paragraph = paragraph(ParagraphAlignment.CENTER, 0);
        paragraph.setPageBreak(true);
        paragraph.setSpacingAfter(300);
        var mark = paragraph.getCTP().addNewBookmarkStart();
        mark.setName("chapter" + ++bookmarks);
        mark.setId(BigInteger.valueOf(bookmarks));
        run(paragraph, chapter.title(), TITLE, TITLE_SIZE);
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
    }

    /** The contents: each line ends in a field that names the page of its chapter. */
    private void contents(Paper paper) {
        document.enforceUpdateFields();
        var head = paragraph(ParagraphAlignment.CENTER, 0);
        head.setPageBreak(true);
        run(head, "目　录", TITLE, TITLE_SIZE);
        int number = 0;
        for (var chapter : paper.chapters()) {
            var line = paragraph(ParagraphAlignment.LEFT, 0);
            run(line, chapter + "　", BODY, 14);
            field(line, "PAGEREF chapter" + ++number, 14);
        }
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int indent) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        if (indent > 0) {
            paragraph.setIndentationFirstLine(indent);
        }
        var spacing = paragraph.getCTP().isSetPPr() ? paragraph.getCTP().getPPr() : paragraph.getCTP().addNewPPr();
        var lines = spacing.isSetSpacing() ? spacing.getSpacing() : spacing.addNewSpacing();
        lines.setLine(BigInteger.valueOf(LINE));
        lines.setLineRule(org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule.EXACT);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
        var run = paragraph.createRun();
        run.setText(Paper.printable(text).replace('\n', ' '));
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(size);
        return run;
    }

    private static void field(XWPFParagraph paragraph, String code, int size) {
        run(paragraph, "", BODY, size).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(paragraph, "", BODY, size).getCTR().addNewInstrText().setStringValue(code);
        run(paragraph, "", BODY, size).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        run(paragraph, "1", BODY, size);
        run(paragraph, "", BODY, size).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
