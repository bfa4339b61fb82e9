package org.tongxin.ui.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sentences of all rooms in one table for each language. A page asks for more than a hundred of them; asking every room's bundle in
 * turn would cost more than the page itself.
 */
final class Bundles extends AbstractMessageSource {

    private static final String CHINESE = "_zh_CN.properties";

    private final Map<String, Sentence> chinese;
    private final Map<String, Sentence> english;

    /** A sentence, and how it reads where nothing is to be put in. */
    private record Sentence(MessageFormat format, String plain) {
        static Sentence of(String text, Locale locale) {
            var format = new MessageFormat(text, locale);
            return new Sentence(format, format.format(new Object[0]));
        }
    }

    Bundles() throws IOException {
        english = new HashMap<>();
        chinese = new HashMap<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            boolean inChinese = String.valueOf(file.getFilename()).endsWith(CHINESE);
            var locale = inChinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
            read(file).forEach((key, text) -> (inChinese ? chinese : english).put((String) key, Sentence.of((String) text, locale)));
        }
        english.forEach(chinese::putIfAbsent);
    }

    private static Properties read(Resource file) throws IOException {
        var sentences = new Properties();
        try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            sentences.load(text);
        }
        return sentences;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var sentence = sentence(code, locale);
        return sentence == null ? null : sentence.plain();
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var sentence = sentence(code, locale);
        return sentence == null ? null : sentence.format();
    }

    private @Nullable Sentence sentence(String code, Locale locale) {
        return (locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english).get(code);
    }
}
