@NullMarked
package io.taopu.assistant.knowledge.store;

import org.jspecify.annotations.NullMarked;
