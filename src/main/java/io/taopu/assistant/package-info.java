@NullMarked
package io.taopu.assistant;

import org.jspecify.annotations.NullMarked;
