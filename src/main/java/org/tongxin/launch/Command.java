package org.tongxin.launch;

/** A command of the launcher that needs the program's beans; other rooms offer theirs as beans of this type. */
public interface Command {

    /** The word after {@code ./tongxin}. */
    String name();

    /**
     * Does it and prints what came of it.
     *
     * @return exit code: 0 done, 1 refused or failed, 2 called wrongly
     */
    int run(CommandLine line) throws Exception;
}
