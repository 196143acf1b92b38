/** The port to whatever holds segments, their vectors and their words. */
@NullMarked
package io.taopu.assistant.retrieval.index;

import org.jspecify.annotations.NullMarked;
