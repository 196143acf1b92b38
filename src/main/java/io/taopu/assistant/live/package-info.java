/** Wake whoever waits for a topic, and drive a socket from a cursor. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.taopu.assistant.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
