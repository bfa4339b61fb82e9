package org.tongxin.proposal.domain;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Committees;
import org.tongxin.committee.Session;
import org.tongxin.committee.Unit;
import org.tongxin.ui.Refusal;

/** What a request names, held against the committee it is sent to. */
public final class Known {

    private Known() {}

    /** @throws Refusal when the committee has no such unit today */
    public static Unit unit(Committees committees, long id) {
        return committees.units().stream().filter(unit -> unit.id() == id).findFirst()
                .orElseThrow(() -> new Refusal("proposal.refused.unit-missing"));
    }

    /** @throws Refusal when a unit is named and the committee has no such today */
    public static void unitIfNamed(Committees committees, @Nullable Long id) {
        if (id != null) {
            unit(committees, id);
        }
    }

    /** @throws Refusal when the committee has not all of them today */
    public static void units(Committees committees, Collection<Long> ids) {
        if (!committees.units().stream().map(Unit::id).toList().containsAll(ids)) {
            throw new Refusal("proposal.refused.unit-missing");
        }
    }

    /** @throws NoSuchCase when the committee has no such session */
    public static void session(Committees committees, long id) {
        if (committees.sessions().stream().map(Session::id).noneMatch(one -> one == id)) {
            throw new NoSuchCase();
        }
    }
}
