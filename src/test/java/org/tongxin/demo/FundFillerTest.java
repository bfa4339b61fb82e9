package org.tongxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.Town;
import org.tongxin.committee.CommitteeDesk;
import org.tongxin.committee.Scope;
import org.tongxin.figure.Figure;
import org.tongxin.figure.Figures;
import org.tongxin.figure.Period;
import org.tongxin.identity.Role;
import org.tongxin.proposal.Ways;

/** The demonstration's money comes out as the reviews print it, in a test's committee that goes by the shipped rules. */
@ProgramTest
class FundFillerTest {

    static final LocalDate LONG_AGO = LocalDate.of(2016, 1, 1);

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired CommitteeDesk committees;
    @Autowired FundFiller filler;
    @Autowired Figures figures;
    @Autowired TransactionTemplate transaction;

    Town.Place place;

    @BeforeEach
    void found() {
        place = town.found();
        inScope(() -> committees.planSession(committees.openTerm(11, LocalDate.of(2016, 1, 1), null), 3, 2024, LocalDate.of(2024, 1, 10),
                LocalDate.of(2024, 1, 13), Instant.parse("2019-01-01T00:00:00Z"), Instant.parse("2024-01-11T12:00:00Z")));
    }

    @Test
    @Proves({"M035", "M373", "M374", "M376", "F158", "F118"})
    void nine_areas_each_have_one_project_within_one_million() throws IOException {
        var sheet = sheet("xixia");
        var supported = new ArrayList<FundFiller.Supported>();
        for (var area : sheet.texts("projects")) {
            supported.add(new FundFiller.Supported(area, ways.filed(place), OffsetDateTime.parse("2024-05-20T10:00:00+08:00"), place.housing(), "住建局",
                    person(Role.UNIT_CLERK)));
        }
        fill(sheet, sheet.texts("projects"), supported);

        var computed = computed();
        assertThat(computed.get("xixia-fund").sentence()).isEqualTo("专项安排100万元提案办理资金");
        assertThat(computed.get("xixia-grant").sentence()).contains("划拨资金50万元");
        assertThat(computed.get("xixia-livelihood").value()).isEqualByComparingTo("9");
        assertThat(ways.query(place, "select count(distinct area_id) || '/' || count(*) from fund.livelihood", String.class)).containsExactly("9/9");
        assertThat(ways.query(place, "select kind || count(*) from fund.area group by kind order by 1", String.class)).containsExactly("STREET7", "TOWNSHIP2");
        assertThat(ways.query(place, "select distinct state || returned from fund.project order by 1", String.class)).containsExactly("CLOSED1110.00", "CLOSED1120.00");
        assertThat(ways.query(place, "select appropriated || '/' || allocated from fund.budget", String.class)).containsExactly("1000000.00/990000.00");
    }

    @Test
    @Proves({"M375", "F087"})
    void raised_money_comes_to_twenty_three_wan() throws IOException {
        fill(sheet("jingyuan"), List.of(), List.of());
        assertThat(computed().get("jingyuan-raised").sentence()).isEqualTo("筹措资金23万元");
        assertThat(ways.query(place, "select sum(amount) || '/' || sum(used) from fund.entry", String.class)).containsExactly("230000.00/230000.00");
    }

    private CommitteeSheet sheet(String code) throws IOException {
        ways.rules(place, Files.readString(Path.of("rulebooks/" + code + ".yaml")));
        return CommitteeSheet.read(code);
    }

    private void fill(CommitteeSheet sheet, List<String> areas, List<FundFiller.Supported> supported) {
        inScope(() -> filler.fill(sheet, areas, LONG_AGO, supported, new FundFiller.Office(person(Role.PROPOSALS_CLERK), person(Role.CHAIRPERSON))));
    }

    private FundFiller.Person person(Role role) {
        return new FundFiller.Person(place.the(role).account(), place.the(role).name());
    }

    private Map<String, Figure> computed() {
        return place.ask(Role.PROPOSALS_CLERK, () -> figures.all(Period.parse("2024"), Instant.now())).stream()
                .collect(Collectors.toMap(Figure::key, figure -> figure, (one, other) -> one));
    }

    private void inScope(Runnable work) {
        Scope.run(place.id(), Scope.NONE, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
