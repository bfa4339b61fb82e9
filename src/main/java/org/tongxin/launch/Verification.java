package org.tongxin.launch;

import java.io.PrintStream;
import java.util.List;

/** Something that {@code ./tongxin verify} checks; rooms offer theirs as beans of this type. */
public interface Verification {

    /** What is checked, in Chinese. */
    String name();

    /**
     * Checks it.
     *
     * @param out where to say what was looked at
     * @return one Chinese sentence for each problem, none when all is well
     */
    List<String> check(PrintStream out) throws Exception;
}
