package org.tongxin.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The text of a Word document (docx): paragraphs in order, automatic numbers written out, a table row as one paragraph with tabs.
 *
 * @param paragraphs the paragraphs that are not blank
 */
public record WordDocument(List<String> paragraphs) {

    private static final long MAX_BYTES = 32L << 20;
    private static final String BODY = "word/document.xml";

    public WordDocument {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The paragraphs as lines. */
    public String text() {
        return String.join("\n", paragraphs);
    }

    /**
     * Reads a docx of at most 32 MB; pictures, deleted passages, comments and field codes are left out. The stream is not closed.
     *
     * @throws UnreadableDocument for doc, other kinds of files, broken and hostile ones
     */
    public static WordDocument read(InputStream upload) {
        Path file = null;
        try {
            file = Files.createTempFile("document", ".upload");
            try (var out = Files.newOutputStream(file)) {
                new CappedStream(upload, MAX_BYTES, "文档超过 " + (MAX_BYTES >> 20) + " MB。请删去图片后重新上传。").transferTo(out);
            }
            return read(file);
        } catch (IOException | RuntimeException e) {
            throw UnreadableDocument.from(e);
        } finally {
            if (file != null) {
                file.toFile().delete();
            }
        }
    }

    private static WordDocument read(Path file) throws IOException {
        String start;
        try (var in = Files.newInputStream(file)) {
            start = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new Refused("这是旧版 Word（doc）或加了密码的文件，不能直接读取。请用 Word 或 WPS 打开、取消密码后另存为 docx，再重新上传。");
        }
        if (!start.startsWith("PK")) {
            throw new Refused("这个文件不是 Word 文档（docx）。请用 Word 或 WPS 打开后另存为 docx，再重新上传。");
        }
        try (var zip = SafeZip.open(file)) {
            if (!zip.has(BODY)) {
                throw new Refused("这个文件不是 Word 文档（docx）。请用 Word 或 WPS 打开后另存为 docx，再重新上传。");
            }
            return new WordDocument(WordText.of(zip, BODY, WordNumbers.of(zip)));
        }
    }
}
