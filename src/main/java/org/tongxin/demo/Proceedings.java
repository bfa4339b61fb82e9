package org.tongxin.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxin.demo.PlannedProposal.CoSigner;
import org.tongxin.demo.PlannedProposal.Kind;
import org.tongxin.demo.PlannedProposal.Outcome;

/** What the people of a committee do with a proposal, from its receipt to its end. */
final class Proceedings {

    private static final List<String> CHANNELS = List.of("direct", "direct", "direct", "sector", "station", "public-lead");
    private static final List<String> DESTINATIONS = List.of("suggestion", "opinion", "letter");

    private final CommitteeSheet sheet;
    private final People people;
    private final Phrases phrases;
    private final Timetable time;
    private final UnitWork units;

    Proceedings(CommitteeSheet sheet, People people, Phrases phrases, Timetable time, UnitWork units) {
        this.sheet = sheet;
        this.people = people;
        this.phrases = phrases;
        this.time = time;
        this.units = units;
    }

    /** @param meeting the day on which the cases of the plenary are handed out */
    PlannedProposal carry(Slot slot, PlannedSession session, LocalDate meeting) {
        var proposal = proposal(slot, session, new PlannedProposal.AwaitingReview());
        Outcome outcome = slot.filed ? filed(slot, proposal.proposer(), meeting) : refused(slot);
        return proposal(slot, session, outcome);
    }

    PlannedProposal proposal(Slot slot, @Nullable PlannedSession session, Outcome outcome) {
        // a chance of its own, so that asking twice gives the same people
        var chance = new Chance(sheet.text("code"), slot.order, String.valueOf(slot.receivedAt));
        var text = Objects.requireNonNull(slot.text);
        boolean inSession = session != null && slot.receivedAt != null && !slot.receivedAt.toLocalDate().isAfter(session.cutOff());
        var signers = chance.shuffled(people.logins(slot.kind == Kind.COLLECTIVE ? "COLLECTIVE_OPERATOR" : "MEMBER"));
        var themes = text.matter().tags().stream().sorted().map(sheet::theme).filter(Objects::nonNull).toList();
        return new PlannedProposal(
                slot.order, session, slot.receivedAt, inSession, slot.kind, signers.getFirst(), coSigners(slot, signers, chance), text.title(),
                text.situation(), text.analysis(), text.asks(), text.matter().category(), themes,
                slot.kind == Kind.COLLECTIVE ? "direct" : chance.one(CHANNELS), slot.project, outcome);
    }

    private List<CoSigner> coSigners(Slot slot, List<String> signers, Chance chance) {
        if (slot.kind != Kind.JOINT) {
            return List.of();
        }
        if (slot.receivedAt == null) {
            return signers.subList(1, 3).stream().map(login -> new CoSigner(login, null)).toList();
        }
        var day = slot.receivedAt.toLocalDate();
        var agreed = new ArrayList<CoSigner>();
        for (var login : signers.subList(1, 1 + chance.between(1, 4))) {
            agreed.add(new CoSigner(login, time.time(time.back(day, chance.between(1, 4)), chance)));
        }
        return List.copyOf(agreed);
    }

    private Outcome refused(Slot slot) {
        var at = time.after(Objects.requireNonNull(slot.receivedAt), slot.chance.between(2, 8), slot.chance);
        var reviewer = people.logins("FIRST_REVIEWER").getFirst();
        if (slot.returned) {
            return new PlannedProposal.Returned(reviewer, phrases.one("returned", slot.chance), at);
        }
        var flaw = Objects.requireNonNull(slot.flaw);
        var destination = flaw.equals("personal") || flaw.equals("judicial") ? "letter" : slot.chance.one(DESTINATIONS);
        return new PlannedProposal.Declined(flaw, destination, reviewer, phrases.one("declined-" + flaw, slot.chance), at);
    }

    private Outcome filed(Slot slot, String proposer, LocalDate meeting) {
        var leader = slot.key ? leader(slot.chance) : null;
        var day = slot.between ? time.days().plus(filedAt(slot).toLocalDate(), slot.chance.between(2, 4)) : meeting;
        var handling = units.handling(slot, proposer, time.time(day, slot.chance));
        return new PlannedProposal.Filed(slot.caseNo, filedAt(slot), reviews(slot), slot.grade, leader, handling);
    }

    /** One who takes a key proposal in charge. */
    String leader(Chance chance) {
        return chance.one(people.logins("LEADER"));
    }

    /** One review after the other, the last at the time of filing. */
    List<PlannedProposal.Review> reviews(Slot slot) {
        var roles = List.of("FIRST_REVIEWER", "SECOND_REVIEWER", "THIRD_REVIEWER");
        var steps = sheet.texts("review-steps");
        var reviews = new ArrayList<PlannedProposal.Review>();
        for (int i = 0; i < steps.size(); i++) {
            var at = i == steps.size() - 1 ? filedAt(slot)
                    : time.time(time.days().plus(Objects.requireNonNull(slot.receivedAt).toLocalDate(), i + 1), slot.chance);
            reviews.add(new PlannedProposal.Review(
                    steps.get(i), people.logins(roles.get(i)).getFirst(), phrases.one("review", slot.chance), at));
        }
        return List.copyOf(reviews);
    }

    private static OffsetDateTime filedAt(Slot slot) {
        return Objects.requireNonNull(slot.filedAt);
    }
}
