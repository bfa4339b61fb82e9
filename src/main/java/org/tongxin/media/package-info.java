/** Uploaded files: their type told by their content, kept outside the web root, handed out by the room whose case they belong to. */
@ApplicationModule(displayName = "Media", allowedDependencies = {"committee", "audit", "ui"})
@NullMarked
package org.tongxin.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
