/** Bytes of a file become blocks of text in reading order. */
@NullMarked
package io.taopu.assistant.knowledge.parse;

import org.jspecify.annotations.NullMarked;
