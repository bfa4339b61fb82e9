package org.tongxin.proposal.roster;

/** What a column of the list can hold; which ones stand in it, and under what name, is the rulebook's. */
public enum RosterColumn {
    CASE_NO, TITLE, PROPOSER, UNIT, CO_UNITS, LEADER, RESPONSIBLE, DUE, PROGRESS, RESULT, CONTACTS, URGINGS, TICK
}
