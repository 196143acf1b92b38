@NullMarked
package io.taopu.assistant.knowledge.parse;

import org.jspecify.annotations.NullMarked;
