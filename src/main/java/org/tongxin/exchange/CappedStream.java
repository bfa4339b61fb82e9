package org.tongxin.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads at most so many bytes, then refuses with a given sentence. */
final class CappedStream extends FilterInputStream {

    private final String sentence;
    private long left;

    CappedStream(InputStream in, long most, String sentence) {
        super(in);
        this.left = most;
        this.sentence = sentence;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            take(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            take(n);
        }
        return n;
    }

    private void take(int n) throws Refused {
        left -= n;
        if (left < 0) {
            throw new Refused(sentence);
        }
    }
}
