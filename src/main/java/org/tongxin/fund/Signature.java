package org.tongxin.fund;

import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param account 0 where only the name is known
 * @param name    as a history writes it
 */
public record Signature(long account, String name, Instant at) {}
