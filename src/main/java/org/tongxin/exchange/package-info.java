/**
 * Reading and writing tables and texts that people bring along: csv, xlsx, pasted HTML, Word documents.
 *
 * <p>A platform room in pure Java: it knows no duty and no database. What a column means is told by the caller.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tongxin.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
