/** Documents, their versions, validity and segments; which version may be quoted on a day. */
@ApplicationModule(allowedDependencies = {"language"})
@NullMarked
package io.taopu.assistant.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
