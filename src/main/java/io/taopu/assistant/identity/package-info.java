/** Who is speaking and what they may do: visitor tokens, consent, rate limits. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.taopu.assistant.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
