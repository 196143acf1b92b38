/** Bring one file from the knowledge folder to live, or leave everything as it was and say why. */
@ApplicationModule(allowedDependencies = {"knowledge", "language", "parcel", "retrieval", "identity"})
@NullMarked
package io.taopu.assistant.ingestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
