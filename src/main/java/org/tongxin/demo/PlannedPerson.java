package org.tongxin.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented person, or the operator of a collective.
 *
 * @param roles  names of the identity room's roles
 * @param office what stands beside the name on pages
 * @param sector of a member, else null
 * @param body   the special committee of an operator, else null
 * @param unit   key of the handling unit of a clerk or head, else null
 * @param gender 男 or 女
 */
record PlannedPerson(
        String login, String name, List<String> roles, String office, @Nullable String sector, @Nullable String body, @Nullable String unit,
        String gender, String phone) {}
