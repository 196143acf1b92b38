/** The one shape of "this cannot be done, and why": raised anywhere, rendered by the HTTP edge and the sockets. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.taopu.assistant.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
