/** What a call must pass before it reaches the application: readiness, rate, size. */
@NullMarked
package io.taopu.assistant.web.gate;

import org.jspecify.annotations.NullMarked;
