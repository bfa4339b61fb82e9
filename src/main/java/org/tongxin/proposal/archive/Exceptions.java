package org.tongxin.proposal.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.proposal.domain.FollowUpRules;
import org.tongxin.rulebook.Rulebooks;

/** Gathers the exceptions that the rooms know of; computed whenever asked, so that a line disappears with its cause. */
@Component
@Transactional(readOnly = true)
class Exceptions {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final List<ExceptionSource> sources;
    private final Rulebooks rulebooks;
    private final Clock clock;

    Exceptions(List<ExceptionSource> sources, Rulebooks rulebooks, Clock clock) {
        this.sources = sources;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** Today's, by kind and the day since when. */
    List<CaseException> all() {
        return find(false);
    }

    /** What keeps sessions from being archived, by the kinds the rulebook names. */
    List<CaseException> beforeArchive() {
        var needed = rulebooks.current().section(FollowUpRules.class).archiveNeeds();
        return find(true).stream().filter(one -> needed.contains(one.kind().key())).toList();
    }

    private List<CaseException> find(boolean archiving) {
        var today = LocalDate.now(clock.withZone(BEIJING));
        return sources.stream()
                .flatMap(source -> source.find(today, archiving).stream())
                .sorted(Comparator.comparing(CaseException::kind)
                        .thenComparing(CaseException::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
