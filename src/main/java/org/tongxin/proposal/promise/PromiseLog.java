package org.tongxin.proposal.promise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.tongxin.identity.Viewer;
import org.tongxin.media.MediaDesk;
import org.tongxin.proposal.ProposalEvent;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.ui.Refusal;

/** Writes what happened to a promise, with its evidence, and tells the proposer through the history of the case. */
@Component
class PromiseLog {

    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final MediaDesk media;
    private final Announcer announcer;

    PromiseLog(JdbcClient jdbc, MediaDesk media, Announcer announcer) {
        this.jdbc = jdbc;
        this.media = media;
        this.announcer = announcer;
    }

    /** What may happen to a promise; the verbs name it in the history. */
    enum Kind {
        PROGRESS("promise-progress"),
        FULFILLED("promise-fulfilled"),
        DATE_ASKED("promise-date-asked"),
        DATE_GRANTED("promise-date-granted"),
        DATE_REFUSED("promise-date-refused"),
        CHECK("promise-checked"),
        COMMENT("promise-commented");

        private final String verb;

        Kind(String verb) {
            this.verb = verb;
        }
    }

    /**
     * What was said, and the facts it carries.
     *
     * @param said     the words
     * @param file     an attachment, or null
     * @param wantedOn the date a request is about, or null
     * @param found    the result of a re-check, or null
     * @param lookBack id of the round a re-check belongs to, or null
     */
    record Line(
            Kind kind, String said, @Nullable MultipartFile file, @Nullable LocalDate wantedOn, @Nullable PromiseState found,
            @Nullable Long lookBack) {

        static Line of(Kind kind, PromiseDesk.Evidence evidence) {
            return new Line(kind, evidence.text(), evidence.file(), null, null, null);
        }

        static Line date(Kind kind, String said, @Nullable LocalDate day) {
            return new Line(kind, said, null, day, null, null);
        }
    }

    void write(Viewer viewer, Promise promise, Line line) {
        var said = required(line.said());
        var now = announcer.now();
        long entry = jdbc.sql("""
                        insert into proposal.promise_entry (promise_id, kind, text, wanted_on, result, look_back_id, account_id, written_by, at)
                        values (:promise, :kind, :text, :wanted, :result, :round, :account, :by, :at) returning id
                        """)
                .param("promise", promise.id)
                .param("kind", line.kind().name())
                .param("text", said)
                .param("wanted", line.wantedOn(), Types.DATE)
                .param("result", line.found() == null ? null : line.found().name(), Types.VARCHAR)
                .param("round", line.lookBack(), Types.BIGINT)
                .param("account", viewer.account())
                .param("by", viewer.signature())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        attach(entry, line.file());
        var note = "建议" + (promise.ask + 1) + "：" + (line.wantedOn() == null ? "" : line.wantedOn() + "，") + said;
        announcer.tell(new ProposalEvent.Noted(promise.proposalId, viewer.signature(), now, line.kind().verb, note));
    }

    /** Words that are there, and not more than the database keeps. */
    static String required(String said) {
        var stripped = said.replace("\r\n", "\n").strip();
        if (stripped.isEmpty()) {
            throw new Refusal("promise.refused.text-missing");
        }
        if (stripped.length() > LONGEST) {
            throw new Refusal("promise.refused.text-long", LONGEST);
        }
        return stripped;
    }

    private void attach(long entry, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return;
        }
        try (InputStream content = file.getInputStream()) {
            media.attach("promise-entry:" + entry, String.valueOf(file.getOriginalFilename()), content, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
