package org.tongxin.committee;

import java.util.concurrent.Callable;

/**
 * For which committee, and as which account, the running code acts. Bound for the length of a request, a command or a job;
 * {@link ScopedConnections} hands it to the database, whose row-level security shows nothing without it.
 *
 * @param committee id of the committee; {@link #NONE} where the code acts for no committee (login, the choice of a committee)
 * @param account   id of the acting account; {@link #NONE} for the system itself and for visitors
 */
public record Scope(int committee, long account) {

    public static final int NONE = 0;

    private static final Scope NOBODY = new Scope(NONE, NONE);
    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    /** The bound scope, or the scope of nobody, which sees no committee's rows. */
    public static Scope current() {
        return CURRENT.orElse(NOBODY);
    }

    public static void run(int committee, long account, Runnable work) {
        ScopedValue.where(CURRENT, new Scope(committee, account)).run(work);
    }

    /** As {@link #run}, with a result; what {@code work} throws is passed on. */
    public static <T> T call(int committee, long account, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, new Scope(committee, account)).call(work::call);
    }

    /** As {@link #call} for work that throws no checked exception. */
    public static <T> T get(int committee, long account, java.util.function.Supplier<T> work) {
        return ScopedValue.where(CURRENT, new Scope(committee, account)).call(work::get);
    }
}
