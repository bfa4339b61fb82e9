package org.tongxin.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file: by its byte order mark, else UTF-8 if every byte fits, else GB18030 (which holds GBK and GB2312).
 *
 * @param mark length of the byte order mark in bytes
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    static TextEncoding of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        var marked = marked(head);
        if (marked != null) {
            return marked.fits(file) ? marked : refuse();
        }
        for (var charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
            var candidate = new TextEncoding(charset, 0);
            if (candidate.fits(file)) {
                return candidate;
            }
        }
        return refuse();
    }

    private static TextEncoding refuse() throws Refused {
        throw new Refused("认不出文件的文字编码，或者它不是表格。请用 Excel 或 WPS 打开后另存为 xlsx，再重新上传。");
    }

    private static @org.jspecify.annotations.Nullable TextEncoding marked(byte[] head) {
        int a = head.length > 0 ? head[0] & 0xff : 0;
        int b = head.length > 1 ? head[1] & 0xff : 0;
        int c = head.length > 2 ? head[2] & 0xff : 0;
        if (a == 0xef && b == 0xbb && c == 0xbf) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (a == 0xff && b == 0xfe) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return a == 0xfe && b == 0xff ? new TextEncoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    /** Whether the whole file decodes without a fault and has no null character. */
    private boolean fits(Path file) throws IOException {
        var buffer = new char[1 << 15];
        try (var reader = reader(file)) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Reads behind the byte order mark; fails on bytes that do not fit. */
    Reader reader(Path file) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(mark);
        var strict = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(in, strict));
    }
}
