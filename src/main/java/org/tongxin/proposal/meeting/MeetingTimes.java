package org.tongxin.proposal.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.tongxin.identity.Viewer;
import org.tongxin.proposal.domain.Cases;
import org.tongxin.proposal.domain.HandlingRules;
import org.tongxin.proposal.handling.ContactDesk;
import org.tongxin.rulebook.Rulebooks;

/** The day it is, and a face-to-face meeting as a contact in the log of its cases. */
@Component
class MeetingTimes {

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final ContactDesk contacts;
    private final Rulebooks rulebooks;
    private final Cases cases;
    private final Clock clock;

    MeetingTimes(ContactDesk contacts, Rulebooks rulebooks, Cases cases, Clock clock) {
        this.contacts = contacts;
        this.rulebooks = rulebooks;
        this.cases = cases;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }

    /** Where the case is still one: it may have been withdrawn since it was put on the agenda. */
    void logContact(Viewer viewer, long proposal, Meeting meeting) {
        var facts = cases.require(proposal);
        if (!facts.filed()) {
            return;
        }
        var rules = rulebooks.of(facts.rulebook()).section(HandlingRules.class);
        rules.contactWays().stream().filter(HandlingRules.Way::personal).findFirst()
                .ifPresent(way -> contacts.log(viewer, proposal, null, new ContactDesk.Note(way.code(), meeting.heldOn,
                        meeting.place.isEmpty() ? meeting.title : meeting.place, meeting.supervisor + "、" + facts.proposerName(), meeting.minutes)));
    }
}
