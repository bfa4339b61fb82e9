package org.tongxin.calendar;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.tongxin.identity.Viewer;

/** What a duty knows of the subjects of its clocks; offered as a bean. */
public interface Subjects {

    /** The names of those subjects that the viewer may see; what is not the duty's own is left out. */
    Map<String, String> names(Viewer viewer, Collection<String> subjects);

    /** The steps that concern nobody in particular and are the viewer's to take: a reviewer's {@code review}. */
    Set<String> steps(Viewer viewer);
}
