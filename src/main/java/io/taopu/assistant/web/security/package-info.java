/** Who may call, and the headers that every response carries. */
@NullMarked
package io.taopu.assistant.web.security;

import org.jspecify.annotations.NullMarked;
