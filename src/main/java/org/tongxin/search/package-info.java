/**
 * Chinese full-text search under permissions: a Lucene index derived from the table {@code search.document}, which rooms write in the
 * transaction of the act.
 */
@ApplicationModule(displayName = "Search", allowedDependencies = {"committee", "identity", "ui"})
@NullMarked
package org.tongxin.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
