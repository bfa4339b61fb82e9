package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tongxin.ProgramTest;
import org.tongxin.SignIn;
import org.tongxin.Town;
import org.tongxin.calendar.Deadlines;
import org.tongxin.figure.Figure;
import org.tongxin.figure.Figures;
import org.tongxin.figure.Period;
import org.tongxin.identity.Role;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.checkpoint.CheckpointDesk;
import org.tongxin.proposal.domain.AssignmentDesk;
import org.tongxin.proposal.domain.EvaluationDesk;
import org.tongxin.proposal.domain.Finding;
import org.tongxin.proposal.domain.HandlingRules;
import org.tongxin.proposal.domain.Hands;
import org.tongxin.proposal.domain.ProposalRules;
import org.tongxin.proposal.domain.ProposalText;
import org.tongxin.proposal.domain.Rating;
import org.tongxin.proposal.domain.ReplyDesk;
import org.tongxin.proposal.domain.ReplyText;
import org.tongxin.proposal.domain.ReviewDesk;
import org.tongxin.proposal.domain.ReviewRules;
import org.tongxin.proposal.domain.Stance;
import org.tongxin.proposal.handling.ContactDesk;
import org.tongxin.proposal.key.ActionDesk;
import org.tongxin.proposal.key.ActionText;
import org.tongxin.proposal.key.KeyDesk;
import org.tongxin.proposal.key.KeyView;
import org.tongxin.proposal.key.KeyWays;
import org.tongxin.proposal.roster.RosterDesk;
import org.tongxin.proposal.roster.RosterFilter;
import org.tongxin.proposal.roster.RosterReader;
import org.tongxin.proposal.roster.RosterRow;
import org.tongxin.rulebook.Rulebooks;

/** A town that works by a rulebook as it is shipped, or by one that the test itself writes, and what its people do every day. */
@ProgramTest
abstract class CommitteeAtWork {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    static final ProposalText LAMPS = new ProposalText("关于完善文昌路路灯照明的建议", "夜间昏暗。", "影响出行。", List.of("尽快安装路灯。"), "society");

    @Autowired Town town;
    @Autowired Ways ways;
    @Autowired KeyWays keys;
    @Autowired Rulebooks rulebooks;
    @Autowired ReviewDesk reviews;
    @Autowired AssignmentDesk assignments;
    @Autowired ReplyDesk replies;
    @Autowired EvaluationDesk evaluations;
    @Autowired ContactDesk contacts;
    @Autowired CheckpointDesk checkpoints;
    @Autowired KeyDesk keyDesk;
    @Autowired ActionDesk actions;
    @Autowired RosterDesk roster;
    @Autowired RosterReader rosterReader;
    @Autowired Deadlines deadlines;
    @Autowired Figures figures;
    @Autowired MockMvc web;

    Town.Place place;
    Viewer clerk;
    Viewer housing;
    Viewer schools;

    /** Founds a town whose rulebook is that file of {@code rulebooks/}, as it is shipped. */
    void worksBy(String committee) {
        worksByText(shipped(committee));
    }

    void worksByText(String yaml) {
        place = town.found();
        ways.rules(place, yaml);
        clerk = place.the(Role.PROPOSALS_CLERK);
        housing = place.the(Role.UNIT_CLERK);
        schools = Ways.schools(place);
    }

    static String shipped(String committee) {
        try {
            return Files.readString(Path.of("rulebooks", committee + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T extends Record> T rules(Class<T> section) {
        return place.ask(Role.PROPOSALS_CLERK, () -> rulebooks.current().section(section));
    }

    boolean pass(Role reviewer, long id, Finding finding) {
        return place.ask(reviewer, () -> reviews.pass(place.the(reviewer), id, ways.version(place, id), finding));
    }

    /** Takes one through every step of review that the rulebook has, with the grade and the marks that it asks for. */
    void review(long id) {
        var registration = rules(ReviewRules.class);
        var grade = registration.grades().isEmpty() ? null : registration.grades().getFirst().code();
        var marks = registration.quality().stream().collect(Collectors.toMap(ReviewRules.Criterion::code, ReviewRules.Criterion::most));
        rules(ProposalRules.class).reviewSteps().forEach(step -> pass(step.role(), id, new Finding("同意", grade, marks)));
        assertThat(ways.text(place, id, "status")).isEqualTo("FILED");
    }

    long filed() {
        long id = ways.submitted(place);
        review(id);
        return id;
    }

    /** Gives a filed one to the housing unit, in as many hops as the rulebook wants. */
    long assigned(long id) {
        if (rules(HandlingRules.class).hops() == 2) {
            route(id);
        }
        return ways.assigned(place, id, Hands.of(place.housing())).getFirst();
    }

    void route(long id) {
        long system = ways.query(place, "select id from committee.handling_system", Long.class).getFirst();
        office(() -> assignments.route(clerk, id, system));
    }

    void talk(Viewer unit, long id, long assignment, String way) {
        unit(() -> contacts.log(unit, id, assignment, new ContactDesk.Note(way, TODAY, "文昌路", "李梅、王强、丁小燕", "一同察看了路段，商定先装学校门口。")));
    }

    void keep(Role role, long id, String checkpoint) {
        place.as(role, () -> checkpoints.keep(place.the(role), id, checkpoint, "有会议记录和现场照片。", null));
    }

    /** Writes a letter of that class and hands it to the unit's head. */
    void handIn(Viewer unit, long assignment, String resultClass, Stance... stances) {
        var letter = Ways.letter(stances);
        unit(() -> {
            int version = ways.query(place, "select coalesce(max(version), 0) from proposal.reply where assignment_id = %d and status = 'DRAFTED'"
                    .formatted(assignment), Integer.class).getFirst();
            replies.write(unit, assignment, version, new ReplyText(letter.opening(), resultClass, letter.letterNo(), letter.contact(),
                    letter.contactPhone(), letter.answers()));
            replies.handIn(unit, assignment);
        });
    }

    void issue(Viewer unit, long assignment) {
        place.as(Role.UNIT_HEAD, () -> replies.issue(unit, assignment));
    }

    void rate(long id, Rating rating) {
        place.as(Role.MEMBER, () -> evaluations.rate(place.the(Role.MEMBER), id, rating));
    }

    static Rating content() {
        return Rating.of("satisfied", "satisfied", "");
    }

    void name(long keyCase, String slot, Role role) {
        office(() -> keyDesk.name(clerk, keyCase, slot, place.the(role).account()));
    }

    void start(long keyCase) {
        office(() -> keyDesk.start(clerk, keyCase));
    }

    /** Somebody in charge writes down what was done for a key proposal. */
    void act(Role role, long id, String kind) {
        place.as(role, () -> actions.log(place.the(role), place.the(role).account(), List.of(id),
                new ActionText(kind, TODAY, "文昌路", "承办单位和提案者", "察看了路灯安装现场。"), List.of()));
    }

    KeyView key(long id) {
        return keys.view(place, id);
    }

    RosterRow row(long id) {
        return place.ask(Role.PROPOSALS_CLERK, () -> rosterReader.all(clerk, RosterFilter.ALL)).stream()
                .filter(row -> row.proposal() == id).findFirst().orElseThrow();
    }

    LocalDate due(long id, String step) {
        return place.ask(Role.PROPOSALS_CLERK, () -> deadlines.due("proposal:" + id, step)).orElse(null);
    }

    Figure figure(String key) {
        return place.ask(Role.PROPOSALS_CLERK, () -> figures.all(Period.parse("2026"), Instant.now().plusSeconds(60))).stream()
                .filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    String status(long id) {
        return ways.text(place, id, "status");
    }

    void office(Runnable act) {
        place.as(Role.PROPOSALS_CLERK, act);
    }

    void unit(Runnable act) {
        place.as(Role.UNIT_CLERK, act);
    }

    /** A page as somebody in that role sees it. */
    String page(Role role, String path) {
        var response = send(role, MockMvcRequestBuilders.get("/" + place.code() + path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    MockHttpServletResponse send(Role role, MockHttpServletRequestBuilder request) {
        var who = place.the(role);
        try {
            return web.perform(request.accept("text/html").with(SecurityMockMvcRequestPostProcessors.csrf())
                    .with(SignIn.as(who))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
