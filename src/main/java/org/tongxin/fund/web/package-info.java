/** The pages of the fund, its ledger and its projects. */
@NullMarked
package org.tongxin.fund.web;

import org.jspecify.annotations.NullMarked;
