/** The durable exchange: ordered messages, turns, ownership, hand-off and its queue position. */
@ApplicationModule(allowedDependencies = {"answering", "identity", "identity :: spi", "knowledge", "language", "live"})
@NullMarked
package io.taopu.assistant.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
