package org.tongxin.proposal.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.ProgramTest;
import org.tongxin.Proves;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.api.Program;
import org.tongxin.committee.Scope;
import org.tongxin.identity.AccountDesk;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.Ways;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.ProposalSet;
import org.tongxin.proposal.domain.Rating;
import org.tongxin.proposal.web.WorkingList;
import org.tongxin.search.CaughtUp;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a side can read while the other's rating is sealed is the same whatever that rating says: page by page, list by list, export by
 * export, over the interface, in its notices and in the audit trail.
 */
@ProgramTest
class SealedRatingTest {

    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    static final Rating GOOD = Rating.of("satisfied", "satisfied", "");
    static final Rating BAD = Rating.of("satisfied", "unsatisfied", "路灯只装了一半");

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired Program programs;
    @Autowired EvaluationDesk evaluations;
    @Autowired CooperationDesk cooperation;
    @Autowired AccountDesk accounts;
    @Autowired MockMvc web;
    @Autowired CaughtUp index;
    @Autowired JsonMapper json;
    @Autowired TransactionTemplate transaction;

    /** Somebody of the unit who reads as such, or who works for the office beside it. */
    enum Reader {
        OF_THE_UNIT, OF_THE_OFFICE_TOO
    }

    @ParameterizedTest
    @EnumSource
    @Proves({"M032"})
    void a_unit_reads_the_same_whatever_the_proposers_sealed_rating_says(Reader reader) throws Exception {
        assertThat(differences(readByUnit(reader, GOOD), readByUnit(reader, BAD))).isEmpty();
    }

    @Test
    @Proves({"M032"})
    void a_proposer_reads_the_same_whatever_the_units_sealed_rating_says() throws Exception {
        assertThat(differences(readByProposer(List.of("good", "good"), ""), readByProposer(List.of("weak", "weak"), "从不配合"))).isEmpty();
    }

    @Test
    void the_office_learns_at_once_that_it_has_to_judge_but_not_who_belongs_to_the_unit() throws Exception {
        var place = twoWay();
        var both = alsoOfTheOffice(place);
        rate(place, ways.answered(place), BAD);
        assertThat(get(place, place.the(Role.PROPOSALS_DIRECTOR), "/notices")).contains("评价为不满意");
        assertThat(get(place, both, "/notices")).contains("贵单位也评价后即可看到").doesNotContain("不满意");
    }

    @Test
    @Proves({"M032"})
    void a_case_is_not_closed_as_judged_while_that_would_tell_the_unit() {
        var place = twoWay();
        long id = ways.answered(place);
        rate(place, id, BAD);
        var clerk = place.the(Role.PROPOSALS_CLERK);
        assertThatThrownBy(() -> place.as(Role.PROPOSALS_CLERK, () -> evaluations.close(clerk, id, "条件所限"))).hasMessage("proposal.refused.close-sealed");
        cooperate(place, id, List.of("good", "fair"), "");
        place.as(Role.PROPOSALS_CLERK, () -> evaluations.close(clerk, id, "条件所限"));
        assertThat(ways.text(place, id, "closed_as")).isEqualTo("JUDGED");
    }

    @Test
    void somebody_of_the_unit_in_the_office_does_not_close_as_unreturned_what_was_rated() {
        var place = twoWay();
        var both = alsoOfTheOffice(place);
        long id = ways.answered(place);
        rate(place, id, BAD);
        assertThatThrownBy(() -> place.as(Role.UNIT_CLERK, () -> evaluations.close(both, id, "逾期未反馈"))).hasMessage("proposal.refused.close-sealed");
    }

    @Test
    void a_form_that_never_came_back_may_be_closed_though_the_unit_has_rated() {
        var place = twoWay();
        long id = ways.answered(place);
        cooperate(place, id, List.of("good", "fair"), "");
        place.as(Role.PROPOSALS_CLERK, () -> evaluations.close(place.the(Role.PROPOSALS_CLERK), id, "逾期未反馈"));
        assertThat(ways.text(place, id, "closed_as")).isEqualTo("UNRETURNED");
    }

    private Map<String, String> readByUnit(Reader reader, Rating rating) throws Exception {
        var place = twoWay();
        var viewer = reader == Reader.OF_THE_UNIT ? place.the(Role.UNIT_CLERK) : alsoOfTheOffice(place);
        long id = ways.answered(place);
        rate(place, id, rating);
        return read(place, viewer, Role.UNIT_CLERK, id, reader == Reader.OF_THE_UNIT ? List.of() : List.of("/exceptions", "/review?period=2026"));
    }

    private Map<String, String> readByProposer(List<String> grades, String comment) throws Exception {
        var place = twoWay();
        long id = ways.answered(place);
        cooperate(place, id, grades, comment);
        return read(place, place.the(Role.MEMBER), Role.MEMBER, id, List.of("/review?period=2026"));
    }

    /** Everything by address; what differs between two towns anyhow is made alike. */
    private Map<String, String> read(Town.Place place, Viewer viewer, Role program, long id, List<String> more) throws Exception {
        index.withEverything();
        var pages = new ArrayList<>(List.of("", "/proposals", "/proposals/" + id, "/proposals/" + id + "/receipt", "/notices", "/search?q=文昌路",
                "/promises", "/key-proposals", "/kin"));
        pages.addAll(more);
        if (viewer.roles().contains(Role.UNIT_CLERK)) {
            pages.addAll(List.of("/roster", "/roster?state=unsatisfied", "/roster?state=satisfied", "/workload"));
        }
        Stream.concat(Stream.of(ProposalSet.values()).map(ProposalSet::key), Stream.of(WorkingList.values()).map(WorkingList::key)).distinct()
                .flatMap(set -> Stream.of("/proposals?set=" + set, "/proposals/export.csv?set=" + set)).forEach(pages::add);
        var read = new LinkedHashMap<String, String>();
        for (var page : pages) {
            read.put(page.replaceAll("\\d+", "#"), alike(get(place, viewer, page)).replaceAll("\\d+", "#"));
        }
        var api = programs.of(place, program);
        for (var path : List.of("/proposals/" + id, "/proposals", "/search?q=" + "%E6%96%87%E6%98%8C%E8%B7%AF", "/kin")) {
            var answer = api.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            read.put("api" + path.replaceAll("\\d+", "#"), alike(json.writeValueAsString(answer.body())).replaceAll("\\d+", "#"));
        }
        read.put("waiting", alike(json.writeValueAsString(api.get("/waiting").body())));
        if (more.contains("/review?period=2026")) {
            read.put("figures", alike(json.writeValueAsString(api.get("/figures?period=2026").body())));
        }
        read.put("audit", audited(place, id).toString().replaceAll("\\d+", "#"));
        return read;
    }

    private List<String> audited(Town.Place place, long id) {
        return ways.query(place, "select act || details from audit.entry where subject = 'proposal:%d' order by seq".formatted(id), String.class);
    }

    private static String alike(String text) {
        return text.replaceAll("town\\d+x[0-9a-f]+", "town").replaceAll("name=\"_?csrf\" (value|content)=\"[^\"]*\"", "csrf")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "uuid").replaceAll("class=\"hash\">[^<]*", "hash")
                .replaceAll("\\d+(-[0-9A-F]{4}){4}", "receipt").replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "moment");
    }

    /** The lines in which two readings differ, each with its address. */
    private static List<String> differences(Map<String, String> one, Map<String, String> other) {
        assertThat(one).hasSameSizeAs(other).hasSizeGreaterThan(80);
        var different = new ArrayList<String>();
        one.forEach((address, text) -> {
            var lines = text.lines().toList();
            var others = other.getOrDefault(address, "").lines().toList();
            lines.stream().filter(line -> !others.contains(line)).forEach(line -> different.add(address + " - " + line.strip()));
            others.stream().filter(line -> !lines.contains(line)).forEach(line -> different.add(address + " + " + line.strip()));
        });
        return different;
    }

    private Town.Place twoWay() {
        var place = town.found();
        ways.rules(place, TwoWayRatingTest.TWO_WAY);
        return place;
    }

    /** The unit's clerk works in the committee's office, too. */
    private Viewer alsoOfTheOffice(Town.Place place) {
        var clerk = place.the(Role.UNIT_CLERK);
        Scope.run(place.id(), Scope.NONE, () -> transaction.executeWithoutResult(status ->
                accounts.appoint(clerk.account(), Role.PROPOSALS_CLERK, AccountDesk.Place.NONE, LONG_AGO)));
        return clerk;
    }

    private void rate(Town.Place place, long id, Rating rating) {
        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), id, rating));
    }

    private void cooperate(Town.Place place, long id, List<String> grades, String comment) {
        long assignment = ways.inForce(place, id).getFirst();
        place.as(Role.UNIT_CLERK, () -> cooperation.rate(place.the(Role.UNIT_CLERK), assignment, grades, comment));
    }

    private String get(Town.Place place, Viewer viewer, String path) throws Exception {
        var response = web.perform(MockMvcRequestBuilders.get("/" + place.code() + path).accept("text/html", "*/*")
                .with(SignIn.as(viewer)))
                .andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
