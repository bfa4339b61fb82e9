package org.tongxin.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.tongxin.ui.Words;

/** Sends mails over SMTP. Each carries its key as Message-ID, by which servers and readers recognise one that comes twice. */
@Component
class MailPost {

    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;
    private final Words words;

    MailPost(ObjectProvider<JavaMailSender> sender, MailSettings settings, Words words) {
        this.sender = sender;
        this.settings = settings;
        this.words = words;
    }

    void send(Outbox.Letter letter) throws MessagingException, UnsupportedEncodingException {
        var post = sender.getObject();
        var message = new Keyed(letter.key(), settings.host());
        message.setFrom(new InternetAddress(settings.from(), words.say("notice.mail.from"), StandardCharsets.UTF_8.name()));
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Idempotency-Key", letter.key().toString());
        message.setSentDate(new java.util.Date());
        post.send(message);
    }

    /** A message whose id is its key instead of a new one at each sending. */
    private static final class Keyed extends MimeMessage {
        private final UUID key;
        private final String host;

        Keyed(UUID key, String host) {
            super((Session) null);
            this.key = key;
            this.host = host;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + key + "@" + host + ">");
        }
    }
}
