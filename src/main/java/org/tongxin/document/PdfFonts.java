package org.tongxin.document;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfChunk;

/** The fonts that are shipped. Each character is set in the first of them that has it; what none has becomes 〓. */
final class PdfFonts {

    private static final String CLOSING = "，。、；：？！）》〉」』】〕”’…—％%.,;:?!)]}";
    private static final String OPENING = "（《〈「『【〔“‘([{";
    private static final int MISSING = '〓';

    private final BaseFont body = load("/fonts/fandol/FandolFang-Regular.otf");
    private final BaseFont head = load("/fonts/fandol/FandolHei-Bold.otf");
    private final BaseFont rest = load("/fonts/noto/NotoSerifCJKsc-Rest.otf");

    Phrase body(String text, float size) {
        return phrase(text, body, size, Color.BLACK);
    }

    Phrase head(String text, float size) {
        return phrase(text, head, size, Color.BLACK);
    }

    Phrase red(String text, float size) {
        return phrase(text, head, size, new Color(0xC0, 0, 0));
    }

    float width(String text, float size) {
        return body.getWidthPoint(text, size);
    }

    private Phrase phrase(String text, BaseFont first, float size, Color colour) {
        var phrase = new Phrase();
        var run = new StringBuilder();
        var font = first;
        for (int c : Paper.printable(text).replace('\n', ' ').replace('\t', ' ').codePoints().toArray()) {
            var wanted = first.charExists(c) ? first : rest.charExists(c) ? rest : body.charExists(c) ? body : first;
            if (wanted != font && !run.isEmpty()) {
                phrase.add(chunk(run, font, size, colour));
                run.setLength(0);
            }
            font = wanted;
            run.appendCodePoint(wanted.charExists(c) ? c : MISSING);
        }
        phrase.add(chunk(run, font, size, colour));
        return phrase;
    }

    private static Chunk chunk(StringBuilder run, BaseFont font, float size, Color colour) {
        var chunk = new Chunk(run.toString(), new Font(font, size, Font.NORMAL, colour));
        chunk.setSplitCharacter(PdfFonts::mayBreakAfter);
        return chunk;
    }

    /** Lines break after any Chinese character, but none begins with a closing mark or ends with an opening one. */
    private static boolean mayBreakAfter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char here = text[current];
        char next = current + 1 < end ? text[current + 1] : 'x';
        boolean breakable = here == ' ' || here == '-' || here >= 0x2e80 || CLOSING.indexOf(here) >= 0;
        return breakable && CLOSING.indexOf(next) < 0 && OPENING.indexOf(here) < 0;
    }

    private static BaseFont load(String resource) {
        try (var in = PdfFonts.class.getResourceAsStream(resource)) {
            var name = resource.substring(resource.lastIndexOf('/') + 1);
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
