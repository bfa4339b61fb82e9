package org.tongxin.identity;

/** The headings of the navigation. The order of a {@link MenuEntry} says under which it stands. */
public enum MenuGroup {
    /** what is opened every day; stands first and without a heading */
    EVERYDAY(0),
    /** before a proposal is filed, and what passes between the committees */
    GATHERING(20),
    /** seeing to it that proposals are handled */
    SUPERVISION(40),
    /** what comes out of it and what it costs */
    OUTCOME(60),
    /** rules, imports and the machine */
    UPKEEP(70);

    private final int from;

    MenuGroup(int from) {
        this.from = from;
    }

    static MenuGroup of(int order) {
        var found = EVERYDAY;
        for (var group : values()) {
            found = order >= group.from ? group : found;
        }
        return found;
    }
}
