/** From question and history to a grounded answer; stores nothing. */
@ApplicationModule(allowedDependencies = {"identity", "knowledge", "language", "parcel", "retrieval"})
@NullMarked
package io.taopu.assistant.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
