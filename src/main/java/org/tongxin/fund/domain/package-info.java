@NullMarked
package org.tongxin.fund.domain;

import org.jspecify.annotations.NullMarked;
