package org.tongxin.identity;

/** The bell of every page: offered as a bean by the room that knows what rings it. */
public interface Bell {

    /** How many notices the viewer has not read in the committee of scope, at most one hundred. */
    int unread(Viewer viewer);
}
