package org.tongxin.committee;

import java.util.List;

/**
 * One committee of the tree.
 *
 * @param code          its name in addresses and commands
 * @param level         {@code national}, {@code province}, {@code prefecture} or {@code county}
 * @param ancestors     ids from the root down to its parent
 * @param demonstration whether what it holds is demonstration data, which every page then says
 */
public record Committee(
        int id, String code, String name, String shortName, String level, List<Integer> ancestors, boolean demonstration) {}
