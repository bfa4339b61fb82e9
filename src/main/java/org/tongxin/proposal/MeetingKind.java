package org.tongxin.proposal;

/** What a meeting about the handling of proposals is for (rules.md §1.7, §1.12). */
public enum MeetingKind {
    /** 交办会: units take over what is assigned to them, or say why not */
    ASSIGNMENT,
    /** 督办会: how far each case is */
    SUPERVISION,
    /** 面商督办: proposer, unit and a supervisor of the committee at one table */
    FACE_TO_FACE,
    /** 承办“大户”跟踪督办: at one unit that has many cases */
    FOLLOW_UP
}
