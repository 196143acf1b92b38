@NullMarked
package io.taopu.assistant.live;

import org.jspecify.annotations.NullMarked;
