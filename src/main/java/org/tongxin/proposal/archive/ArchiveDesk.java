package org.tongxin.proposal.archive;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.audit.Auditable;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Announcer;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/** Archives a session once nothing is left open in it, and takes it out again for a reason. */
@Component
@Transactional
public class ArchiveDesk {

    private final SessionArchives archives;
    private final Exceptions exceptions;
    private final Contents contents;
    private final JdbcClient jdbc;
    private final Announcer announcer;

    ArchiveDesk(SessionArchives archives, Exceptions exceptions, Contents contents, JdbcClient jdbc, Announcer announcer) {
        this.archives = archives;
        this.exceptions = exceptions;
        this.contents = contents;
        this.jdbc = jdbc;
        this.announcer = announcer;
    }

    /** A session went into the archive or came out of it. */
    record ArchiveChanged(long session, String verb, String note) implements Auditable {
        @Override
        public String act() {
            return "archive." + verb;
        }

        @Override
        public String subject() {
            return "session:" + session;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("note", note);
        }
    }

    public void archive(Viewer office, long session) {
        lock(session);
        if (archives.findBySessionIdAndReopenedAtIsNull(session).isPresent()) {
            throw new Refusal("archive.refused.archived");
        }
        long left = exceptions.beforeArchive().stream().filter(one -> one.session() == session).count();
        if (left > 0) {
            throw new Refusal("archive.refused.exceptions", left);
        }
        var holding = contents.count(session);
        if (holding.received() == 0) {
            throw new Refusal("archive.refused.empty");
        }
        var hash = contents.hash(session);
        archives.save(SessionArchive.of(session, holding, hash, office.signature(), announcer.now()));
        announcer.tell(new ArchiveChanged(session, "archived", hash));
    }

    public void reopen(Viewer director, long session, String because) {
        var archive = archives.findBySessionIdAndReopenedAtIsNull(session).orElseThrow(NoSuchCase::new);
        archive.reopen(because, director.signature(), announcer.now());
        archives.save(archive);
        announcer.tell(new ArchiveChanged(session, "reopened", because.strip()));
    }

    /** Nobody acts on its proposals while the archive is decided. */
    private void lock(long session) {
        var found = jdbc.sql("select id from committee.session where id = ?").param(session).query(Long.class).optional();
        if (found.isEmpty()) {
            throw new NoSuchCase();
        }
        jdbc.sql("select id from proposal.proposal where session_id = ? order by id for update").param(session).query(Long.class).list();
    }
}
