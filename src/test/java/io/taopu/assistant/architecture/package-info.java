/** The rules that hold for the whole code base, as tests. */
@NullMarked
package io.taopu.assistant.architecture;

import org.jspecify.annotations.NullMarked;
