/** Programs that measure the product; run by hand, never by the suite. */
@NullMarked
package io.taopu.assistant.bench;

import org.jspecify.annotations.NullMarked;
