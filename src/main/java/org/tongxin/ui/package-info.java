/** The face of the program: the page every screen is laid into, its words, its components and its plain answers to mishaps. */
@ApplicationModule(displayName = "Ui", allowedDependencies = {"committee"})
@NullMarked
package org.tongxin.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
