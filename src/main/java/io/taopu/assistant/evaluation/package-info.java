/**
 * Golden questions in, scored report out.
 *
 * <p>{@code knowledge} is used for one thing: figures of an answer are looked up in the whole text of a cited version, not
 * only in its quote, and independently of the gate inside {@code answering}.
 */
@ApplicationModule(allowedDependencies = {"answering", "knowledge", "language"})
@NullMarked
package io.taopu.assistant.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
