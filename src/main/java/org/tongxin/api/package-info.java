/**
 * The interface for programs ({@code /api/v1}): the acts of the pages answer programs too, requests are carried out once, and the whole
 * describes itself in OpenAPI. Knows no duty; a room joins by offering an {@link org.tongxin.api.ApiRoom}.
 */
@ApplicationModule(displayName = "Api", allowedDependencies = {"committee", "identity", "ui"})
@NullMarked
package org.tongxin.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
