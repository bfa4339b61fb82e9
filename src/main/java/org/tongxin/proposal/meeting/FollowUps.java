package org.tongxin.proposal.meeting;

/** How many follow-ups (跟踪督办) a unit has had, and how many are planned. */
public record FollowUps(long unit, int held, int planned) {}
