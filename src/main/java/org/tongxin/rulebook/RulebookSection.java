package org.tongxin.rulebook;

/**
 * A room's claim to one section of the rulebook; offered as a bean, so that publishing validates what the room will read.
 *
 * @param name first key of the section
 * @param type record it is bound to
 */
public record RulebookSection(String name, Class<? extends Record> type) {}
