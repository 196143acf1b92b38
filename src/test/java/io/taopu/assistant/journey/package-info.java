/** The whole product, seen from a browser. */
@NullMarked
package io.taopu.assistant.journey;

import org.jspecify.annotations.NullMarked;
