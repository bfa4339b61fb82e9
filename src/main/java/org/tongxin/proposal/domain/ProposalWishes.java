package org.tongxin.proposal.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a proposer wishes and states beside the text: the form, the stored state and the view at once (rules.md §1.1, 1.2). A box that
 * was not ticked is not sent and means no.
 *
 * @param leadUnit    id of the unit that should lead, or null
 * @param coUnits     ids of units that should lend a hand
 * @param withheld    whether it should not be published
 * @param withheldWhy why not; required then
 * @param secondable  whether other members may second it (可否附议)
 * @param noSecrets   whether the proposer states that it holds no secrets; required for handing in, and again after a revision
 */
public record ProposalWishes(
        @Nullable Long leadUnit, List<Long> coUnits, Boolean withheld, String withheldWhy, Boolean secondable, Boolean noSecrets) {

    public static final ProposalWishes NONE = new ProposalWishes(null, List.of(), false, "", false, false);

    public ProposalWishes(
            @Nullable Long leadUnit, @Nullable List<Long> coUnits, @Nullable Boolean withheld, @Nullable String withheldWhy,
            @Nullable Boolean secondable, @Nullable Boolean noSecrets) {
        this.leadUnit = leadUnit;
        this.coUnits = coUnits == null ? List.of()
                : coUnits.stream().filter(Objects::nonNull).filter(unit -> !unit.equals(leadUnit)).distinct().toList();
        this.withheld = Boolean.TRUE.equals(withheld);
        this.withheldWhy = this.withheld && withheldWhy != null ? withheldWhy.strip() : "";
        this.secondable = Boolean.TRUE.equals(secondable);
        this.noSecrets = Boolean.TRUE.equals(noSecrets);
    }

    /** Nothing but the statement without which nothing is handed in. */
    public static ProposalWishes stated() {
        return NONE.stating(true);
    }

    /** The same wishes with or without the statement that there are no secrets. */
    public ProposalWishes stating(boolean noSecretsNow) {
        return new ProposalWishes(leadUnit, coUnits, withheld, withheldWhy, secondable, noSecretsNow);
    }

    /** Whether a unit is wished for. */
    public boolean unitsWished() {
        return leadUnit != null || !coUnits.isEmpty();
    }
}
