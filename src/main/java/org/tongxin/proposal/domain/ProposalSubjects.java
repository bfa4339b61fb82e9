package org.tongxin.proposal.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.calendar.Subjects;
import org.tongxin.identity.Act;
import org.tongxin.identity.Viewer;

/** Tells the calendar what its deadlines are about: titles of proposals, to those who may see them. */
@Component
@Transactional(readOnly = true)
class ProposalSubjects implements Subjects {

    private static final String PREFIX = "proposal:";

    private final JdbcClient jdbc;

    ProposalSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Title(long id, String title) {}

    @Override
    public Map<String, String> names(Viewer viewer, Collection<String> subjects) {
        var ids = subjects.stream().filter(one -> one.startsWith(PREFIX)).map(one -> Long.parseLong(one.substring(PREFIX.length()))).toArray(Long[]::new);
        return jdbc.sql("select p.id, p.title from proposal.proposal p where p.id = any(:ids) and " + Cases.visible(viewer))
                .param("ids", ids)
                .param("account", viewer.account())
                .param("units", viewer.units().toArray(Long[]::new))
                .query(Title.class)
                .list()
                .stream()
                .collect(Collectors.toMap(one -> PREFIX + one.id(), Title::title));
    }

    @Override
    public Set<String> steps(Viewer viewer) {
        var steps = new HashSet<String>();
        if (viewer.may(Act.REVIEW_PROPOSAL)) {
            steps.add("review");
        }
        if (viewer.may(Act.ASSIGN_PROPOSAL)) {
            steps.add("assign");
        }
        return steps;
    }
}
