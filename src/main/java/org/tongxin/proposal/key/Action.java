package org.tongxin.proposal.key;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import org.tongxin.identity.Role;
import org.tongxin.ui.Refusal;

/** What somebody in charge did for one or several proposals: a visit, a meeting, an instruction, an inspection. */
@Table(schema = "proposal", name = "key_action")
class Action {

    @Id
    @Nullable Long id;

    @Version
    int version;

    String kind;
    long accountId;
    String leader;
    Role role;
    LocalDate heldOn;
    String place;
    String people;
    String findings;
    String writtenBy;
    Instant writtenAt;

    @MappedCollection(idColumn = "action", keyColumn = "position")
    List<On> proposals;

    /** One proposal it was for. */
    @Table(schema = "proposal", name = "key_action_case")
    record On(long proposalId) {}

    private Action() {}

    static Action of(People.Person leader, List<Long> proposals) {
        if (proposals.isEmpty()) {
            throw new Refusal("key.refused.nothing-chosen");
        }
        var action = new Action();
        action.accountId = leader.account();
        action.leader = leader.name();
        action.role = leader.role();
        action.proposals = proposals.stream().map(On::new).toList();
        return action;
    }

    void write(ActionText text, KeyRules rules, String by, Instant now) {
        kind = rules.kind(text.kind()).code();
        heldOn = Said.past(text.heldOn(), LocalDate.ofInstant(now, People.BEIJING));
        place = Said.of(text.place(), 100);
        people = Said.of(text.people(), 300);
        findings = Said.of(text.findings(), Said.TEXT);
        writtenBy = by;
        writtenAt = now;
    }

    List<Long> on() {
        return proposals.stream().map(On::proposalId).toList();
    }
}
