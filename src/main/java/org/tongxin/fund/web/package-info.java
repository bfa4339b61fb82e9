@NullMarked
package org.tongxin.fund.web;

import org.jspecify.annotations.NullMarked;
