/** Counting calls against a limit. */
@NullMarked
package io.taopu.assistant.identity.limit;

import org.jspecify.annotations.NullMarked;
