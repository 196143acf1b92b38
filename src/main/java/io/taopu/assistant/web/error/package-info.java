/** Every failure as an RFC 9457 problem. */
@NullMarked
package io.taopu.assistant.web.error;

import org.jspecify.annotations.NullMarked;
