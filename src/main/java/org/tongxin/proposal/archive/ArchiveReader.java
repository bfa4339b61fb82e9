package org.tongxin.proposal.archive;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Committees;

/** Reads where each session stands with the archive. */
@Component
@Transactional(readOnly = true)
class ArchiveReader {

    private final SessionArchives archives;
    private final Exceptions exceptions;
    private final Contents contents;
    private final Committees committees;

    ArchiveReader(SessionArchives archives, Exceptions exceptions, Contents contents, Committees committees) {
        this.archives = archives;
        this.exceptions = exceptions;
        this.contents = contents;
        this.committees = committees;
    }

    /** Newest first. */
    List<SessionState> sessions() {
        var inForce = archives.findAllByOrderByIdDesc().stream().filter(SessionArchive::inForce)
                .collect(Collectors.toMap(archive -> archive.sessionId, Function.identity()));
        var left = exceptions.beforeArchive().stream().collect(Collectors.groupingBy(CaseException::session));
        return committees.sessions().stream().map(session -> {
            var archive = inForce.get(session.id());
            return new SessionState(session.id(), session.title(), session.year(),
                    archive == null ? contents.count(session.id()) : archive.holding, left.getOrDefault(session.id(), List.of()),
                    archive == null ? null : new SessionState.Archived(archive.archivedBy, archive.archivedAt, archive.hash));
        }).toList();
    }

    /** Lines of the register that were taken out again, newest first. */
    List<PastArchive> past() {
        return archives.findAllByOrderByIdDesc().stream()
                .filter(archive -> !archive.inForce())
                .map(archive -> new PastArchive(committees.session(archive.sessionId).title(), archive.archivedBy, archive.archivedAt,
                        archive.reopenedBy, archive.reopenedAt, archive.reopenedBecause))
                .toList();
    }
}
