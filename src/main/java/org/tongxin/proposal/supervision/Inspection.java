package org.tongxin.proposal.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.proposal.domain.NoSuchCase;
import org.tongxin.ui.Refusal;

/** An inspection team (督查组): who goes, when, and which units it visits. */
@Table(schema = "proposal", name = "inspection")
class Inspection {

    private static final int SUMMARY_MAX = 2000;

    @Id
    @Nullable Long id;

    @Version
    int version;

    long sessionId;
    String name;
    String leader;
    LocalDate fromOn;
    LocalDate toOn;
    String madeBy;

    @MappedCollection(idColumn = "inspection", keyColumn = "position")
    List<Member> members = new ArrayList<>();

    @MappedCollection(idColumn = "inspection", keyColumn = "position")
    List<Visit> visits = new ArrayList<>();

    /** Where somebody on the team comes from. */
    public enum Side {
        /** a special committee (专门委员会) */
        BODY,
        /** a member of the CPPCC (委员) */
        MEMBER,
        /** the government's supervision office (政府督查室) */
        GOVERNMENT
    }

    /** One on the team. */
    @Table(schema = "proposal", name = "inspection_member")
    record Member(Side side, String name) {}

    /** A visit; its summary is written afterwards. */
    @Table(schema = "proposal", name = "inspection_visit")
    record Visit(long unitId, LocalDate visitOn, @Nullable String summary) {}

    private Inspection() {}

    static Inspection of(long session, InspectionText text, String by) {
        var inspection = new Inspection();
        inspection.sessionId = session;
        inspection.madeBy = by;
        inspection.write(text);
        return inspection;
    }

    final void write(InspectionText text) {
        text.requireComplete();
        if (visits.stream().anyMatch(visit -> visit.visitOn().isBefore(text.fromOn()) || visit.visitOn().isAfter(text.toOn()))) {
            throw new Refusal("supervision.refused.visit-outside");
        }
        name = text.name();
        leader = text.leader();
        fromOn = text.fromOn();
        toOn = text.toOn();
        members = new ArrayList<>(text.team());
    }

    void visit(long unit, LocalDate on) {
        if (on.isBefore(fromOn) || on.isAfter(toOn)) {
            throw new Refusal("supervision.refused.visit-outside");
        }
        if (visits.stream().anyMatch(visit -> visit.unitId() == unit && visit.visitOn().equals(on))) {
            throw new Refusal("supervision.refused.visit-twice");
        }
        visits.add(new Visit(unit, on, null));
    }

    /** @param number of the visit, from 0 */
    void report(int number, String summary, LocalDate today) {
        if (number < 0 || number >= visits.size()) {
            throw new NoSuchCase();
        }
        var visit = visits.get(number);
        if (visit.visitOn().isAfter(today)) {
            throw new Refusal("meeting.refused.not-yet", visit.visitOn());
        }
        if (summary.isBlank()) {
            throw new Refusal("supervision.refused.summary");
        }
        if (summary.strip().length() > SUMMARY_MAX) {
            throw new Refusal("roster.refused.long", SUMMARY_MAX);
        }
        visits.set(number, new Visit(visit.unitId(), visit.visitOn(), summary.strip()));
    }

    void requireVisited(long unit) {
        if (visits.stream().noneMatch(visit -> visit.unitId() == unit)) {
            throw new Refusal("supervision.refused.not-visited");
        }
    }
}
