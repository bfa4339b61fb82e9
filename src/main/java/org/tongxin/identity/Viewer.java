package org.tongxin.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking or acting, in the committee of the request. Controllers take it as an argument.
 *
 * @param account   the account in whose name things are done: the member, when a secretary acts for one
 * @param name      that account's name
 * @param secretary the secretary who is really at the keyboard, or null
 * @param roles     roles held today in this committee; empty for a visitor
 * @param units     ids of the handling units the account works for
 * @param sector    the member's sector, or null
 */
public record Viewer(
        long account,
        String name,
        @Nullable Secretary secretary,
        Set<Role> roles,
        Set<Long> units,
        @Nullable Long sector) {

    /** A secretary writing for a member. */
    public record Secretary(long account, String name) {}

    public static final Viewer VISITOR = new Viewer(0, "", null, Set.of(), Set.of(), null);

    public boolean signedIn() {
        return account != 0;
    }

    public boolean may(Act act) {
        return switch (act.reach()) {
            case ANYBODY -> true;
            case SIGNED_IN -> signedIn();
            case OWN_IN_PERSON -> secretary == null && act.allows(roles);
            default -> act.allows(roles);
        };
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the roles show all of the committee's business rather than what the account is involved in. */
    public boolean seesWholeCommittee() {
        return Act.READ_PROPOSAL.allows(roles)
                && roles.stream().anyMatch(role -> Act.READ_PROPOSAL.roles().contains(role)
                        && !Act.WRITE_PROPOSAL.roles().contains(role)
                        && !Act.WRITE_REPLY.roles().contains(role));
    }

    /** The name to write into a history: the member's, with the secretary's where one was at the keyboard. */
    public String signature() {
        return secretary == null ? name : name + "（" + secretary.name() + "代）";
    }
}
