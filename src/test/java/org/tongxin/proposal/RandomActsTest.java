package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.figure.Figure;
import org.tongxin.figure.Figures;
import org.tongxin.figure.Period;
import org.tongxin.identity.Role;
import org.tongxin.proposal.archive.ExceptionKind;
import org.tongxin.proposal.archive.ExceptionSource;

/**
 * Whatever is tried in whatever order: what is refused is refused by the program with a reason and never by the database, every act that was
 * taken stands in the history, and the figures are what somebody with paper and pencil would have counted.
 */
@ProgramTest
class RandomActsTest {

    private static final int ACTS = 220;

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired RandomActs acts;
    @Autowired Figures figures;
    @Autowired List<ExceptionSource> exceptions;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @Proves({"M001", "M002", "M030", "M031", "M032"})
    void figures_equal_a_naive_recount_after_any_sequence_of_acts(long seed) {
        var place = town.found();
        var run = acts.run(place, ways, seed).get();
        for (int i = 0; i < ACTS; i++) {
            run.act();
        }
        assertThat(run.refused).as("a run without refusals tries nothing").isPositive();
        assertCount(run, "received", note -> note.received);
        assertCount(run, "filed", note -> note.filed && !note.aside);
        assertCount(run, "replied", note -> note.replied);
        assertCount(run, "closed", note -> note.closed);
        assertCount(run, "rated", note -> note.rated);
        assertCount(run, "satisfied", note -> note.rated && note.satisfied);
        run.notes.forEach((id, note) -> assertThat(ways.history(place, id)).as("history of %d in run %d", id, seed).hasSize(note.taken));
        assertThat(place.ask(Role.PROPOSALS_CLERK, () -> exceptions.stream().flatMap(source -> source.find(LocalDate.now(), false).stream()).toList()))
                .as("totals of run %d", seed).noneMatch(line -> line.kind() == ExceptionKind.SUMS);
    }

    private void assertCount(RandomActs.Run run, String key, Predicate<RandomActs.Note> counted) {
        var figure = place(run, key);
        assertThat(figure.numerator()).as(key).isEqualTo(run.notes.values().stream().filter(counted).count());
    }

    private Figure place(RandomActs.Run run, String key) {
        return run.place.ask(Role.PROPOSALS_CLERK, () -> figures.all(Period.parse("12-3"), Instant.now().plusSeconds(60))).stream()
                .filter(figure -> figure.key().equals(key)).findFirst().orElseThrow();
    }
}
