package org.tongxin.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which column of a file fills which field, under a name so that it can be kept for the next file of the same origin.
 *
 * @param name    what the person calls it
 * @param columns field key → header as written in the file
 */
public record Mapping(String name, Map<String, String> columns) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Mapping {
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /**
     * Guesses the columns by the fields' labels and synonyms: same name first, then headers that end in one
     * (提案内容 for 内容). Every header is used once.
     */
    public static Mapping suggest(String name, List<Field> fields, List<String> headers) {
        var pairs = new ArrayList<Pair>();
        for (var field : fields) {
            for (var header : headers) {
                int score = score(field, header);
                if (score > 0) {
                    pairs.add(new Pair(field.key(), header, score));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::score).reversed());
        var taken = new LinkedHashMap<String, String>();
        var used = new HashSet<String>();
        for (var pair : pairs) {
            if (!taken.containsKey(pair.key()) && used.add(pair.header())) {
                taken.put(pair.key(), pair.header());
            }
        }
        return new Mapping(name, taken);
    }

    /** 1000 for the same name, less for later synonyms; below 500 for an ending, more for a longer one; 0 for none. */
    private static int score(Field field, String header) {
        var names = new ArrayList<String>();
        names.add(field.label());
        names.addAll(field.synonyms());
        var plain = plain(header);
        int best = 0;
        for (int i = 0; i < names.size(); i++) {
            var wanted = plain(names.get(i));
            if (plain.equals(wanted) || header.equals(field.key())) {
                best = Math.max(best, 1000 - Math.min(i, 400));
            } else if (wanted.length() >= 2 && plain.endsWith(wanted)) {
                best = Math.max(best, 400 + Math.min(wanted.length(), 90) - Math.min(i, 300));
            }
        }
        return best;
    }

    /** Without spaces, stars, colons and what stands in brackets, full width made half. */
    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("\\([^)]*\\)|[\\s*:_·.\\-]", "");
    }

    /** Header that fills a field. */
    public Optional<String> header(String key) {
        return Optional.ofNullable(columns.get(key)).filter(header -> !header.isBlank());
    }

    /** What keeps this mapping from being used on a file with these headers; empty when nothing does. */
    public List<ImportError> problems(List<Field> fields, List<String> headers) {
        var problems = new ArrayList<ImportError>();
        for (var field : fields) {
            var header = header(field.key());
            if (header.isEmpty() && field.required()) {
                problems.add(new ImportError(0, field.label(), "必填项“" + field.label() + "”还没有对应到文件里的列。"));
            } else if (header.isPresent() && !headers.contains(header.get())) {
                problems.add(new ImportError(0, header.get(), "文件里没有“" + header.get() + "”这一列，请重新对应“" + field.label() + "”。"));
            }
        }
        return problems;
    }

    /** This mapping as JSON text to be stored. */
    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /** A mapping stored by {@link #toJson()}; fails with UnreadableTable when the text is no mapping. */
    public static Mapping fromJson(String json) {
        try {
            return JSON.readValue(json, Mapping.class);
        } catch (JacksonException | NullPointerException e) {
            throw new UnreadableTable("保存的列对应关系已损坏。请重新对应各列。", e);
        }
    }

    private record Pair(String key, String header, int score) {
    }
}
