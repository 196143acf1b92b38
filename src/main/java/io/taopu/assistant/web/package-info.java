/** The HTTP edge that belongs to no feature: security chain, headers, limits, problems, OpenAPI. */
@ApplicationModule(allowedDependencies = {"identity"})
@NullMarked
package io.taopu.assistant.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
