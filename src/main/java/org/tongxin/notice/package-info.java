/**
 * Notices to people in the program and by mail, and signed webhooks to other programs. Written in the transaction of the act that
 * caused them, sent by a worker. Knows no duty: a duty says who is told what.
 */
@ApplicationModule(displayName = "Notice", allowedDependencies = {"committee", "identity", "audit", "ui"})
@NullMarked
package org.tongxin.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
