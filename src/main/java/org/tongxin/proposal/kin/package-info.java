/** Groups of like cases (同类项) that are supervised together while each keeps its own way. */
@NullMarked
package org.tongxin.proposal.kin;

import org.jspecify.annotations.NullMarked;
