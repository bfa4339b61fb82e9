package org.tongxin.notice;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongxin.committee.Committees;
import org.tongxin.ui.Words;

/** Whether and how mail leaves; see docs/notices.md. */
@Component
class MailSettings {

    private final String host;
    private final String from;
    private final String site;
    private final Committees committees;
    private final Words words;

    /**
     * @param host {@code spring.mail.host}; nothing is sent, or kept to be sent, while it is empty
     * @param from sender of all mails
     * @param site address of the program as people type it, for links; without it mails have none
     */
    MailSettings(
            @Value("${spring.mail.host:}") String host, @Value("${tongxin.mail.from:}") String from, @Value("${tongxin.site:}") String site,
            Committees committees, Words words) {
        this.host = host.strip();
        this.from = from.strip();
        this.site = site.strip().replaceAll("/+$", "");
        this.committees = committees;
        this.words = words;
    }

    boolean configured() {
        return !host.isEmpty();
    }

    String host() {
        return host;
    }

    String from() {
        return from.isEmpty() ? "tongxin@" + host : from;
    }

    /** A sentence of a mail and the page it leads to. */
    record Line(String sentence, String href) {}

    /** The text of a mail in the committee of scope. */
    String body(List<Line> lines) {
        var committee = committees.current();
        var body = new StringBuilder();
        for (var line : lines) {
            body.append(line.sentence()).append('\n');
            if (!site.isEmpty()) {
                body.append(site).append('/').append(committee.code()).append(line.href()).append('\n');
            }
            body.append('\n');
        }
        return body.append(words.say("notice.mail.foot", committee.name())).toString();
    }
}
