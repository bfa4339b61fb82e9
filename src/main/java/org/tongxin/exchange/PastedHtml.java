package org.tongxin.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What arrives from the clipboard of Word, WPS or a browser, made into plain paragraphs. */
public final class PastedHtml {

    private static final int MAX_CHARS = 10 << 20;
    private static final Set<String> DROPPED = Set.of("head", "style", "script", "title", "meta", "link", "xml", "template", "noscript",
            "object", "svg", "math", "textarea", "select", "iframe", "o:p");
    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr",
            "blockquote", "pre", "section", "article", "header", "footer", "hr", "dl", "dt", "dd", "body", "figure");

    private PastedHtml() {
    }

    /**
     * Plain text, one line for a paragraph, without blank lines. Numbers of lists become text, cells of a table are
     * separated by tabs; hidden text, styles, scripts and pictures are dropped.
     *
     * @throws UnreadableDocument when the text is longer than 10 million characters
     */
    public static String toText(String html) {
        if (html.length() > MAX_CHARS) {
            throw new UnreadableDocument("粘贴的内容过长。请分几次粘贴，或上传 docx 文件。");
        }
        var text = new Text();
        Jsoup.parse(fragment(html)).body().filter(text);
        return text.result();
    }

    /** Windows puts lines like StartHTML:0000 before the html. */
    private static String fragment(String html) {
        int start = html.indexOf('<');
        return html.startsWith("Version:") && start >= 0 ? html.substring(start) : html;
    }

    private static final class Text implements NodeFilter {

        private final StringBuilder out = new StringBuilder();
        private final Deque<int[]> lists = new ArrayDeque<>();

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode run) {
                append(run.getWholeText());
            } else if (node instanceof Element element) {
                var name = element.normalName();
                if (DROPPED.contains(name) || hidden(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                begin(element, name);
            }
            return FilterResult.CONTINUE;
        }

        private void begin(Element element, String name) {
            if (name.equals("br") || BLOCKS.contains(name) && !inCell(element) && !behindNumber(element)) {
                newLine();
            }
            switch (name) {
                case "ol" -> lists.push(new int[] {start(element)});
                case "ul" -> lists.push(new int[] {Integer.MIN_VALUE});
                case "li" -> mark();
                case "td", "th" -> {
                    if (element.previousElementSibling() != null) {
                        out.append('\t');
                    }
                }
                default -> { }
            }
        }

        private void mark() {
            var list = lists.peek();
            if (list != null && list[0] != Integer.MIN_VALUE) {
                out.append(list[0]++).append(". ");
            }
        }

        private static int start(Element list) {
            var start = list.attr("start");
            return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                var name = element.normalName();
                if (name.equals("ol") || name.equals("ul")) {
                    lists.poll();
                }
                if (BLOCKS.contains(name) && !inCell(element)) {
                    newLine();
                }
            }
            return FilterResult.CONTINUE;
        }

        private static boolean behindNumber(Element element) {
            var parent = element.parent();
            return parent != null && parent.normalName().equals("li") && parent.firstElementChild() == element && !element.normalName().matches("[ou]l");
        }

        /** Paragraphs inside a cell stay on the row's line. */
        private static boolean inCell(Element element) {
            int steps = 0;
            for (var up = element.parent(); up != null && steps < 4; up = up.parent(), steps++) {
                if (up.normalName().equals("td") || up.normalName().equals("th")) {
                    return !element.normalName().equals("table") && !element.normalName().equals("tr");
                }
            }
            return false;
        }

        private static boolean hidden(Element element) {
            var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            return style.contains("display:none") || style.contains("mso-hide:all") || element.hasAttr("hidden");
        }

        private void newLine() {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
        }

        /** White space is one blank, or nothing where Word merely broke its source between two Chinese characters. */
        private void append(String run) {
            for (int i = 0; i < run.length(); i++) {
                char c = run.charAt(i);
                boolean space = CellText.space(c) && c != '\u3000';
                char last = out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
                if (!space) {
                    if (last == ' ' && wide(c) && out.length() > 1 && broken && wide(out.charAt(out.length() - 2))) {
                        out.setLength(out.length() - 1);
                    }
                    out.append(c);
                    broken = false;
                } else if (last == ' ' || last == '\n' || last == '\t') {
                    broken &= c == '\n' || c == '\r' || c == ' ';
                } else {
                    broken = c == '\n' || c == '\r';
                    out.append(' ');
                }
            }
        }

        private boolean broken;

        private static boolean wide(char c) {
            return c >= '\u2e80' || c >= '\u2010' && c <= '\u2027';
        }

        String result() {
            return out.toString().lines().map(line -> line.replaceAll("^[ \\u3000]+|[\\s\\u3000]+$", ""))
                    .filter(line -> !line.isBlank()).reduce((a, b) -> a + "\n" + b).orElse("")
                    .replaceAll("[\\ufeff\\u200b\\x00-\\x08\\x0b-\\x1f]", "");
        }
    }
}
