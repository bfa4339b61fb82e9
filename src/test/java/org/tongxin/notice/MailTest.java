package org.tongxin.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.ProposalDesk;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.Sheet;
import org.tongxin.ui.Refusal;

/** Mail over a real SMTP server, from the act that causes it. */
@ProgramTest
class MailTest {

    static final Mailbox MAILBOX = Mailbox.open();
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Inbox inbox;
    @Autowired Outbox outbox;
    @Autowired OutgoingDesk outgoing;
    @Autowired Sending sending;
    @Autowired ProposalDesk proposals;

    Town.Place place;
    String address;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", MAILBOX::port);
        settings.add("tongxin.site", () -> "https://tongxin.example/");
    }

    @BeforeEach
    void found() {
        MAILBOX.refusing = false;
        place = town.found();
        address = place.code() + "@example.org";
        wish("DIGEST");
    }

    @Test
    void a_reply_is_mailed_to_its_proposer_at_once() throws Exception {
        long id = ways.answered(place);
        sending.send(Instant.now());
        assertThat(MAILBOX.to(address)).singleElement().satisfies(mail -> assertThat(text(mail)).contains("关于在文昌路增设路灯的建议", "已有答复",
                "https://tongxin.example/" + place.code() + "/proposals/" + id));
        assertThat(subject(MAILBOX.to(address).getFirst())).startsWith("【同心】您的提案");
    }

    @Test
    void the_rest_comes_in_one_mail_a_day_at_the_persons_hour() throws Exception {
        ways.filed(place);
        ways.filed(place);
        round(tomorrowAt(7, 59));
        assertThat(MAILBOX.to(address)).isEmpty();
        round(tomorrowAt(8, 0));
        assertThat(MAILBOX.to(address)).hasSize(1);
        assertThat(subject(MAILBOX.to(address).getFirst())).contains("2 条通知");

        ways.filed(place);
        round(tomorrowAt(20, 0));
        assertThat(MAILBOX.to(address)).as("one a day").hasSize(1);
        round(tomorrowAt(8, 0).plus(Duration.ofDays(1)));
        assertThat(MAILBOX.to(address)).hasSize(2);
        round(tomorrowAt(8, 0).plus(Duration.ofDays(2)));
        assertThat(MAILBOX.to(address)).as("nothing new, no mail").hasSize(2);
    }

    @Test
    void what_was_read_in_the_program_is_in_no_digest() {
        ways.filed(place);
        place.as(Role.MEMBER, () -> inbox.readAll(place.the(Role.MEMBER)));
        round(tomorrowAt(9, 0));
        assertThat(MAILBOX.to(address)).isEmpty();
    }

    @Test
    void who_wants_no_mail_gets_none_and_is_told_in_the_program() {
        wish("NEVER");
        ways.answered(place);
        round(tomorrowAt(9, 0));
        assertThat(MAILBOX.to(address)).isEmpty();
        assertThat(place.ask(Role.MEMBER, () -> inbox.unread(place.the(Role.MEMBER)))).isEqualTo(2);
    }

    @Test
    void who_wants_each_at_once_gets_each_at_once() {
        wish("AT_ONCE");
        ways.filed(place);
        sending.send(Instant.now());
        assertThat(MAILBOX.to(address)).hasSize(1);
    }

    @Test
    void a_sender_that_dies_after_the_commit_loses_nothing() throws Exception {
        ways.answered(place);
        var now = Instant.now();
        var taken = place.ask(Role.SYSTEM_ADMIN, () -> outbox.take(now, true));
        assertThat(taken).hasSize(1);
        sending.send(now.plusSeconds(1));
        assertThat(MAILBOX.to(address)).as("still in the hands of the one that died").isEmpty();
        sending.send(now.plus(Outbox.LEASE).plusSeconds(1));
        assertThat(MAILBOX.to(address)).hasSize(1);
        assertThat(message(MAILBOX.to(address).getFirst()).getMessageID()).contains(taken.getFirst().key().toString());
    }

    @Test
    void a_mail_sent_twice_for_a_crash_carries_the_same_id() throws Exception {
        ways.answered(place);
        sending.send(Instant.now());
        ways.backdate(place, "update notice.outgoing set sent_at = null, next_at = now()");
        sending.send(Instant.now());
        assertThat(MAILBOX.to(address)).hasSize(2);
        assertThat(message(MAILBOX.to(address).get(0)).getMessageID()).isEqualTo(message(MAILBOX.to(address).get(1)).getMessageID());
    }

    @Test
    void a_server_that_refuses_is_tried_again_later_and_less_often_until_it_is_given_up() {
        MAILBOX.refusing = true;
        ways.answered(place);
        var now = Instant.now();
        sending.send(now);
        assertThat(went()).singleElement().satisfies(one -> {
            assertThat(one.error()).contains("451");
            assertThat(one.sentAt()).isNull();
            assertThat(one.receiver()).startsWith("t***@");
        });
        sending.send(now.plusSeconds(59));
        assertThat(went().getFirst().attempts()).isEqualTo(1);
        for (var wait : Outbox.WAITS) {
            now = now.plus(wait).plusSeconds(1);
            sending.send(now);
        }
        assertThat(went().getFirst().givenUpAt()).isNotNull();

        MAILBOX.refusing = false;
        sending.send(now.plus(Duration.ofDays(9)));
        assertThat(MAILBOX.to(address)).isEmpty();
        place.as(Role.SYSTEM_ADMIN, () -> outgoing.again(went().getFirst().id()));
        sending.send(Instant.now());
        assertThat(MAILBOX.to(address)).hasSize(1);
        assertThat(went().getFirst().sentAt()).isNotNull();
    }

    @Test
    void nothing_is_told_of_what_did_not_happen() {
        long id = place.ask(Role.MEMBER, () -> proposals.begin(place.the(Role.MEMBER), Town.key(), ProposalText.EMPTY));
        assertThatThrownBy(() -> place.as(Role.MEMBER, () -> proposals.submit(place.the(Role.MEMBER), id, Sheet.stated(ProposalText.EMPTY))))
                .isInstanceOf(Refusal.class);
        assertThat(ways.query(place, "select count(*) from notice.notice", Long.class)).containsExactly(0L);
    }

    @Test
    void two_workers_at_once_send_each_mail_once() throws Exception {
        for (int i = 0; i < 5; i++) {
            ways.answered(place);
        }
        var now = Instant.now();
        var workers = List.of(Thread.ofVirtual().start(() -> sending.send(now)), Thread.ofVirtual().start(() -> sending.send(now)));
        for (var worker : workers) {
            worker.join();
        }
        assertThat(MAILBOX.to(address)).hasSize(5);
    }

    private void round(Instant now) {
        sending.gather(now);
        sending.send(now);
    }

    private void wish(String mail) {
        place.as(Role.MEMBER, () -> inbox.wish(place.the(Role.MEMBER), new Inbox.Wishes(address, mail, 8, null, null)));
    }

    private List<OutgoingDesk.Went> went() {
        return place.ask(Role.SYSTEM_ADMIN, () -> outgoing.went(false, Long.MAX_VALUE));
    }

    private static Instant tomorrowAt(int hour, int minute) {
        return LocalDate.now(BEIJING).plusDays(1).atTime(hour, minute).atZone(BEIJING).toInstant();
    }

    private static MimeMessage message(String raw) throws Exception {
        return new MimeMessage(null, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }

    private static String subject(String raw) throws Exception {
        return message(raw).getSubject();
    }

    private static String text(String raw) {
        try {
            return (String) message(raw).getContent();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
