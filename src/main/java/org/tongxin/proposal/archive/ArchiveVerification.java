package org.tongxin.proposal.archive;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Committee;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Scope;
import org.tongxin.launch.Verification;

/** Compares what archived sessions hold with the hash written when they were archived. */
@Component
@Order(20)
class ArchiveVerification implements Verification {

    private final Committees committees;
    private final SessionArchives archives;
    private final Contents contents;
    private final TransactionTemplate transaction;

    ArchiveVerification(Committees committees, SessionArchives archives, Contents contents, TransactionTemplate transaction) {
        this.committees = committees;
        this.archives = archives;
        this.contents = contents;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "提案归档";
    }

    @Override
    public List<String> check(PrintStream out) {
        var problems = new ArrayList<String>();
        for (var committee : committees.all()) {
            Scope.run(committee.id(), Scope.NONE, () -> transaction.executeWithoutResult(status -> problems.addAll(problems(committee))));
        }
        return problems;
    }

    private List<String> problems(Committee committee) {
        return archives.findAllByOrderByIdDesc().stream()
                .filter(archive -> archive.inForce() && !contents.hash(archive.sessionId).equals(archive.hash))
                .map(archive -> committee.name() + committees.session(archive.sessionId).title() + "：归档后的提案与归档登记不符")
                .toList();
    }
}
