/** The queue for officers, as a visitor sees it. */
@NullMarked
package io.taopu.assistant.conversation.handoff;

import org.jspecify.annotations.NullMarked;
