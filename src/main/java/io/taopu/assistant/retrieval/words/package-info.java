/** Text to the terms that are counted: Chinese words, characters and character pairs; English stems. */
@NullMarked
package io.taopu.assistant.retrieval.words;

import org.jspecify.annotations.NullMarked;
