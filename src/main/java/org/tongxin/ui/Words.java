package org.tongxin.ui;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the screens say. Every room keeps its sentences in {@code messages/<room>_zh_CN.properties}, English second. */
@Component
public class Words {

    /** The language of the house. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of that key; the key itself where none is written, which a test forbids. */
    public String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, locale);
    }

    /** In Chinese: for mails, letters and commands. */
    public String say(String key, Object... arguments) {
        return say(CHINESE, key, arguments);
    }
}
