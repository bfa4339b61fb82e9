package org.tongxin.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document before it takes a form.
 *
 * @param letterhead of a letter (函), or null for a plain paper or a book
 * @param blocks     what stands in it, in order
 */
public record Paper(@Nullable Letterhead letterhead, List<Block> blocks) {

    /**
     * The head of a letter (GB/T 9704-2012 §10.1).
     *
     * @param issuer    发文机关
     * @param number    发文字号
     * @param classMark class of result, printed at the top right of the first page; empty where there is none
     */
    public record Letterhead(String issuer, String number, String classMark) {}

    /** A part of a paper. */
    public sealed interface Block {}

    /** The title: 2号, centred. */
    public record Title(String text) implements Block {}

    /** 主送: flush left. */
    public record Addressee(String text) implements Block {}

    /** A heading within the text: 黑体. */
    public record Heading(String text) implements Block {}

    /** A paragraph, indented by two characters; line breaks begin new paragraphs. */
    public record Paragraph(String text) implements Block {}

    /** 落款: unit and date, at the right. */
    public record SignOff(String unit, String date) implements Block {}

    /** 附注: in brackets under the date. */
    public record Note(String text) implements Block {}

    /** 抄送, at the end. */
    public record CopyTo(String text) implements Block {}

    /** A chapter of a book: begins a new page, stands in the contents. */
    public record Chapter(String title) implements Block {}

    /** A table: every row has as many cells as the header. A paper with one lies across. */
    public record Table(List<String> header, List<List<String>> rows) implements Block {}

    /** Whether it is laid across the sheet, for the sake of a table. */
    boolean across() {
        return blocks.stream().anyMatch(Table.class::isInstance);
    }

    /** Chapters of the paper, in order. */
    List<String> chapters() {
        return blocks.stream().filter(Chapter.class::isInstance).map(block -> ((Chapter) block).title()).toList();
    }

    /** Text without characters that XML and fonts refuse. */
    static String printable(String text) {
        var clean = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || c >= 0x20 && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
