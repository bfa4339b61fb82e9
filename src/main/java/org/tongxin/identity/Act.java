package org.tongxin.identity;

import static org.tongxin.identity.Role.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * The permission matrix: every act of the program, who may do it and how far it reaches. Every endpoint names its act with
 * {@link Permit}; one that does not fails the build, and tests are generated from this table.
 */
public enum Act {
    // everybody
    VISIT(Reach.ANYBODY),
    USE_OWN_ACCOUNT(Reach.SIGNED_IN),

    // before a proposal is handed in
    READ_CAMPAIGN(Reach.COMMITTEE, MEMBER, COLLECTIVE_OPERATOR, CONVENER, PROPOSALS_CLERK, FIRST_REVIEWER, SECOND_REVIEWER, THIRD_REVIEWER,
            PROPOSALS_DIRECTOR, CHAIRPERSON, VICE_CHAIRPERSON, DISCIPLINE_GROUP),
    KEEP_CAMPAIGN(Reach.COMMITTEE, PROPOSALS_CLERK, PROPOSALS_DIRECTOR),
    READ_TURNOUT(Reach.COMMITTEE, PROPOSALS_CLERK, PROPOSALS_DIRECTOR, CHAIRPERSON, VICE_CHAIRPERSON),
    HAND_IN_LEAD(Reach.COMMITTEE, MEMBER, COLLECTIVE_OPERATOR, CONVENER, PROPOSALS_CLERK, PROPOSALS_DIRECTOR),
    COMMENT_EARLY_DRAFT(Reach.COMMITTEE, PROPOSALS_CLERK, FIRST_REVIEWER, SECOND_REVIEWER, THIRD_REVIEWER, PROPOSALS_DIRECTOR),
    CLASSIFY_PROPOSAL(Reach.COMMITTEE, PROPOSALS_CLERK, FIRST_REVIEWER, SECOND_REVIEWER, THIRD_REVIEWER, PROPOSALS_DIRECTOR),

    // a proposal's way
    WRITE_PROPOSAL(Reach.OWN, MEMBER, COLLECTIVE_OPERATOR, CONVENER),
    READ_PROPOSAL(Reach.INVOLVED, MEMBER, COLLECTIVE_OPERATOR, CONVENER, UNIT_CLERK, UNIT_HEAD, PROPOSALS_CLERK, FIRST_REVIEWER,
            SECOND_REVIEWER, THIRD_REVIEWER, PROPOSALS_DIRECTOR, CHAIRPERSON, VICE_CHAIRPERSON, OFFICE_DISPATCHER, LEADER,
            SUPERVISION_OFFICE, PUBLICITY_EDITOR, DISCIPLINE_GROUP),
    REVIEW_PROPOSAL(Reach.COMMITTEE, FIRST_REVIEWER, SECOND_REVIEWER, THIRD_REVIEWER, PROPOSALS_DIRECTOR),
    ROUTE_PROPOSAL(Reach.COMMITTEE, PROPOSALS_CLERK, PROPOSALS_DIRECTOR),
    ASSIGN_PROPOSAL(Reach.COMMITTEE, OFFICE_DISPATCHER),
    SIGN_FOR_PROPOSAL(Reach.UNIT, UNIT_CLERK, UNIT_HEAD),
    WRITE_REPLY(Reach.UNIT, UNIT_CLERK, UNIT_HEAD),
    CHECK_REPLY(Reach.UNIT, UNIT_HEAD),
    LOG_CONTACT(Reach.INVOLVED, MEMBER, COLLECTIVE_OPERATOR, CONVENER, UNIT_CLERK, UNIT_HEAD, PROPOSALS_CLERK, PROPOSALS_DIRECTOR,
            OFFICE_DISPATCHER, SUPERVISION_OFFICE),
    EVALUATE_REPLY(Reach.OWN_IN_PERSON, MEMBER, COLLECTIVE_OPERATOR, CONVENER),
    CLOSE_PROPOSAL(Reach.COMMITTEE, PROPOSALS_CLERK, PROPOSALS_DIRECTOR),
    SUPERVISE_PROPOSALS(Reach.COMMITTEE, PROPOSALS_CLERK, PROPOSALS_DIRECTOR, CHAIRPERSON, VICE_CHAIRPERSON, SUPERVISION_OFFICE),
    IMPORT_PROPOSALS(Reach.COMMITTEE, PROPOSALS_CLERK, PROPOSALS_DIRECTOR),
    PUBLISH_BOOK(Reach.COMMITTEE, PROPOSALS_CLERK, PROPOSALS_DIRECTOR, PUBLICITY_EDITOR),
    EXPORT_PROPOSALS(Reach.INVOLVED, MEMBER, COLLECTIVE_OPERATOR, CONVENER, UNIT_CLERK, UNIT_HEAD, PROPOSALS_CLERK, FIRST_REVIEWER,
            SECOND_REVIEWER, THIRD_REVIEWER, PROPOSALS_DIRECTOR, CHAIRPERSON, VICE_CHAIRPERSON, OFFICE_DISPATCHER, LEADER,
            SUPERVISION_OFFICE, DISCIPLINE_GROUP),

    // what comes out of it
    READ_REVIEW(Reach.COMMITTEE, MEMBER, COLLECTIVE_OPERATOR, CONVENER, PROPOSALS_CLERK, FIRST_REVIEWER, SECOND_REVIEWER, THIRD_REVIEWER,
            PROPOSALS_DIRECTOR, CHAIRPERSON, VICE_CHAIRPERSON, OFFICE_DISPATCHER, LEADER, SUPERVISION_OFFICE, PUBLICITY_EDITOR,
            DISCIPLINE_GROUP),
    READ_DEADLINE(Reach.INVOLVED, MEMBER, COLLECTIVE_OPERATOR, CONVENER, UNIT_CLERK, UNIT_HEAD, PROPOSALS_CLERK, FIRST_REVIEWER,
            SECOND_REVIEWER, THIRD_REVIEWER, PROPOSALS_DIRECTOR, CHAIRPERSON, VICE_CHAIRPERSON, OFFICE_DISPATCHER, LEADER,
            SUPERVISION_OFFICE, DISCIPLINE_GROUP),

    // upkeep: the rules belong to the office, the machine to the administrators
    READ_RULEBOOK(Reach.COMMITTEE, MEMBER, COLLECTIVE_OPERATOR, CONVENER, PROPOSALS_CLERK, FIRST_REVIEWER, SECOND_REVIEWER,
            THIRD_REVIEWER, PROPOSALS_DIRECTOR, CHAIRPERSON, VICE_CHAIRPERSON, OFFICE_DISPATCHER, LEADER, SUPERVISION_OFFICE,
            UNIT_CLERK, UNIT_HEAD, DISCIPLINE_GROUP),
    PUBLISH_RULEBOOK(Reach.COMMITTEE, PROPOSALS_DIRECTOR),
    KEEP_STRUCTURE(Reach.COMMITTEE, PROPOSALS_CLERK, PROPOSALS_DIRECTOR),
    KEEP_CALENDAR(Reach.COMMITTEE, PROPOSALS_CLERK, SYSTEM_ADMIN),
    KEEP_SYSTEM(Reach.COMMITTEE, SYSTEM_ADMIN),
    KEEP_ACCOUNTS(Reach.COMMITTEE, SECURITY_ADMIN),
    READ_AUDIT(Reach.COMMITTEE, AUDIT_ADMIN);

    /** How far an act reaches inside the committee; the desk of the duty enforces what goes beyond holding a role. */
    public enum Reach {
        /** visitors too */
        ANYBODY,
        /** every signed-in account, with or without a role in a committee */
        SIGNED_IN,
        /** only what one has proposed oneself, or a secretary for the member */
        OWN,
        /** only what one has proposed oneself, never through a secretary (rules.md §0 no. 6) */
        OWN_IN_PERSON,
        /** only what is assigned to the own unit */
        UNIT,
        /** members: own and filed ones; units: those assigned to them; everybody else: all of the committee */
        INVOLVED,
        /** all of the committee */
        COMMITTEE
    }

    private final Reach reach;
    private final Set<Role> roles;

    Act(Reach reach, Role... roles) {
        this.reach = reach;
        this.roles = roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.of(roles[0], roles);
    }

    public Reach reach() {
        return reach;
    }

    /** The roles that may do it; empty where {@link #reach} opens it to everybody. */
    public Set<Role> roles() {
        return java.util.Collections.unmodifiableSet(roles);
    }

    /** Whether somebody with these roles may do it as far as roles decide. */
    public boolean allows(Set<Role> held) {
        return switch (reach) {
            case ANYBODY, SIGNED_IN -> true;
            default -> held.stream().anyMatch(roles::contains);
        };
    }
}
