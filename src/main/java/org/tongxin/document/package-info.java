/** Official documents: one model of a paper, written as docx and as PDF in the layout of GB/T 9704-2012. */
@ApplicationModule(displayName = "Document", allowedDependencies = {})
@NullMarked
package org.tongxin.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
