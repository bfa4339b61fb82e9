package org.tongxin.proposal.archive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.identity.Viewer;

/** Archives a session in the transaction that took its cases over. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastArchiving {

    private final ArchiveDesk desk;
    private final Exceptions exceptions;
    private final JdbcClient jdbc;

    PastArchiving(ArchiveDesk desk, Exceptions exceptions, JdbcClient jdbc) {
        this.desk = desk;
        this.exceptions = exceptions;
        this.jdbc = jdbc;
    }

    /** Archives it if nothing of it is left open, and says whether it was. */
    public boolean archive(Viewer office, long session) {
        if (exceptions.beforeArchive().stream().anyMatch(one -> one.session() == session)) {
            return false;
        }
        // what was written until now came before the archive, and is checked as such
        jdbc.sql("set constraints all immediate").update();
        desk.archive(office, session);
        return true;
    }
}
