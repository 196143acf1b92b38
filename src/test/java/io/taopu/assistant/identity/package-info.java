@NullMarked
package io.taopu.assistant.identity;

import org.jspecify.annotations.NullMarked;
