package org.tongxin.proposal.archive;

import java.time.LocalDate;
import java.util.List;

/** A room that knows of exceptions; offered as a bean. */
public interface ExceptionSource {

    /**
     * All exceptions of the committee in scope.
     *
     * @param today     exceptions are counted from the end of the day before
     * @param archiving whether the list is to decide about an archive, for which what is merely unfinished is an exception, too
     */
    List<CaseException> find(LocalDate today, boolean archiving);
}
