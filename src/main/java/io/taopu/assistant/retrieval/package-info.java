/** Find the segments that bear on a question. */
@ApplicationModule(allowedDependencies = {"knowledge", "language"})
@NullMarked
package io.taopu.assistant.retrieval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
