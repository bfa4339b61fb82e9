package org.tongxin.audit;

/**
 * Where an act comes from.
 *
 * @param address  network address of the person, or the name of a command
 * @param keyboard account really at the keyboard: a secretary's, when one acts for a member; otherwise the acting account's
 */
public record Origin(String address, long keyboard) {

    private static final Origin PROGRAM = new Origin("program", 0);

    /** Bound by whoever lets a person in: the request filter, a command. */
    public static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();

    /** The bound origin, or the program itself. */
    public static Origin current() {
        return CURRENT.orElse(PROGRAM);
    }
}
