package org.tongxin.exchange;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An Office file as a zip of XML parts, opened with distrust: few entries, bounded inflation, no document type, no entities.
 */
final class SafeZip implements Closeable {

    static final String HOSTILE = "文件内容异常（解压后过大或含有外部引用），已拒绝读取。请用 Office 或 WPS 打开后另存为新文件，再重新上传。";

    private static final int MAX_ENTRIES = 5_000;
    private static final long MAX_PART = 512L << 20;
    private static final long FREE_OF_RATIO = 8L << 20;
    private static final int MAX_RATIO = 150;
    private static final int MAX_TOKEN = 8 << 20;

    private final ZipFile zip;

    private SafeZip(ZipFile zip) {
        this.zip = zip;
    }

    static SafeZip open(Path file) throws IOException {
        var zip = new ZipFile(file.toFile());
        if (zip.size() > MAX_ENTRIES) {
            zip.close();
            throw new Refused(HOSTILE);
        }
        return new SafeZip(zip);
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** Opens a part for pulling; the caller closes the returned Xml. */
    Xml xml(String part, long most) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("part missing: " + part);
        }
        long byRatio = Math.max(FREE_OF_RATIO, Math.max(0, entry.getCompressedSize()) * MAX_RATIO);
        var in = new CappedStream(zip.getInputStream(entry), Math.min(byRatio, Math.min(most, MAX_PART)), HOSTILE);
        return new Xml(new TokenGuard(new BufferedInputStream(in)));
    }

    Xml xml(String part) throws IOException {
        return xml(part, MAX_PART);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A pull parser over one part. Only local names matter, so transitional and strict files are read alike. */
    static final class Xml implements Closeable {

        private final InputStream in;
        private final XMLStreamReader reader;

        Xml(InputStream in) throws IOException {
            this.in = in;
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            try {
                reader = factory.createXMLStreamReader(decoded(in));
            } catch (XMLStreamException e) {
                in.close();
                throw broken(e);
            }
        }

        /** Office writes UTF-8 or UTF-16 only. Decoded here, as the parser would print bad bytes to the standard error. */
        private static Reader decoded(InputStream in) throws IOException {
            var start = new PushbackInputStream(in, 3);
            var head = start.readNBytes(3);
            boolean utf16 = head.length > 1 && (head[0] == (byte) 0xfe && head[1] == (byte) 0xff || head[0] == (byte) 0xff && head[1] == (byte) 0xfe);
            boolean marked = head.length == 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb;
            if (!marked) {
                start.unread(head);
            }
            return new InputStreamReader(start, (utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
        }

        /** The next event; a document type or an entity reference is refused. */
        int next() throws IOException {
            try {
                int event = reader.next();
                if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
                    throw new Refused(HOSTILE);
                }
                return event;
            } catch (XMLStreamException e) {
                throw broken(e);
            }
        }

        boolean more() throws IOException {
            try {
                return reader.hasNext();
            } catch (XMLStreamException e) {
                throw broken(e);
            }
        }

        String name() {
            return reader.getLocalName();
        }

        /** An attribute by its local name, empty when absent. */
        String attribute(String name) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(name)) {
                    return reader.getAttributeValue(i);
                }
            }
            return "";
        }

        /** Of two attributes with one local name, the one in a namespace: {@code r:id} beside {@code id}. */
        String relation() {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals("id") && reader.getAttributeNamespace(i) != null) {
                    return reader.getAttributeValue(i);
                }
            }
            return "";
        }

        void appendText(StringBuilder to) {
            to.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }

        /** Whether the event is a start tag of that name. */
        boolean starts(int event, String name) {
            return event == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals(name);
        }

        private static IOException broken(XMLStreamException e) {
            return e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }

        @Override
        public void close() throws IOException {
            try {
                reader.close();
            } catch (XMLStreamException e) {
                throw broken(e);
            } finally {
                in.close();
            }
        }
    }

    /** Refuses a tag, attribute or text that would fill the memory before the parser hands it over. */
    private static final class TokenGuard extends FilterInputStream {

        private int run;

        TokenGuard(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count((byte) b);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            for (int i = offset; i < offset + n; i++) {
                count(buffer[i]);
            }
            return n;
        }

        private void count(byte b) throws Refused {
            run = b == '<' || b == '>' ? 0 : run + 1;
            if (run > MAX_TOKEN) {
                throw new Refused(HOSTILE);
            }
        }
    }
}
