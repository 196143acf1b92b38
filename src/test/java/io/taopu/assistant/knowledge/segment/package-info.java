@NullMarked
package io.taopu.assistant.knowledge.segment;

import org.jspecify.annotations.NullMarked;
