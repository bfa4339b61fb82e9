/** Budget, allocations, payments and the ledger: what money may do, held by the database too. */
@NullMarked
package org.tongxin.fund.domain;

import org.jspecify.annotations.NullMarked;
