package org.tongxin.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Town;
import org.tongxin.calendar.Deadlines;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;

/** What is left of an import that was undone. */
@ProgramTest
class ImportUndoTest {

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired ImportDesk desk;
    @Autowired Deadlines deadlines;

    @TempDir Path folder;

    @Test
    void no_deadline_runs_on_for_what_is_gone() throws IOException {
        var place = town.found();
        var file = Files.writeString(folder.resolve("提案.csv"), "案由,提案者,提交时间,情况,建议\n关于增设路灯的建议,李梅,2026-01-05,照明不足。,增设路灯。\n");
        long made = place.ask(Role.PROPOSALS_CLERK, () -> desk.take(desk.check(file, desk.suggest(file), rows -> {}), "提案.csv", "赵敏"));
        long id = ways.query(place, "select id from proposal.proposal", Long.class).getFirst();
        assertThat(place.ask(Role.PROPOSALS_CLERK, () -> deadlines.running("proposal:" + id))).hasSize(1);

        place.as(Role.PROPOSALS_CLERK, () -> desk.undo(made));
        assertThat(place.ask(Role.PROPOSALS_CLERK, () -> deadlines.running("proposal:" + id))).isEmpty();
    }
}
