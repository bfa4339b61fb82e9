package org.tongxin.proposal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which proposals a list shows. Every part stands in the address, so a view can be shared and exported as it is seen.
 *
 * @param set      a record set or a working list: {@code filed}, {@code to-review} …
 * @param period   sessions as a figure names them: {@code 2024}, {@code 12-3}
 * @param category code of the committee's dictionary
 * @param theme    codes of the committee's dictionary; any of them
 * @param unit     id of the unit it is assigned to
 * @param channel  code of the committee's dictionary: the way it came
 * @param sitting  {@code in}: handed in for the plenary; {@code between}: when it was over
 * @param campaign id of the call it answers
 * @param q        words in title or proposer's name
 * @param after    keyset: shows what is older than this id
 * @param before   keyset: shows what is newer than this id
 */
public record ProposalFilter(
        @Nullable String set,
        @Nullable String period,
        @Nullable String category,
        @Nullable List<String> theme,
        @Nullable Long unit,
        @Nullable String channel,
        @Nullable String sitting,
        @Nullable Long campaign,
        @Nullable String q,
        @Nullable Long after,
        @Nullable Long before) {

    public static final ProposalFilter ALL = new ProposalFilter(null, null, null, null, null, null, null, null, null, null, null);

    public ProposalFilter {
        theme = theme == null ? null : theme.stream().filter(one -> one != null && !one.isBlank()).toList();
    }

    public ProposalFilter set(@Nullable String other) {
        return new ProposalFilter(other, period, category, theme, unit, channel, sitting, campaign, q, null, null);
    }

    /** Of whatever unit: where a form names the unit that proposals go to. */
    ProposalFilter ofAnyUnit() {
        return new ProposalFilter(set, period, category, theme, null, channel, sitting, campaign, q, after, before);
    }

    public ProposalFilter after(long id) {
        return new ProposalFilter(set, period, category, theme, unit, channel, sitting, campaign, q, id, null);
    }

    public ProposalFilter before(long id) {
        return new ProposalFilter(set, period, category, theme, unit, channel, sitting, campaign, q, null, id);
    }

    /** The filter as the query part of an address. */
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        add(address, "set", set);
        add(address, "period", period);
        add(address, "category", category);
        if (theme != null) {
            theme.forEach(one -> add(address, "theme", one));
        }
        add(address, "unit", unit);
        add(address, "channel", channel);
        add(address, "sitting", sitting);
        add(address, "campaign", campaign);
        add(address, "q", q);
        add(address, "after", after);
        add(address, "before", before);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }

    String words() {
        return q == null ? "" : q.strip();
    }
}
