/** HTTP calls of visitors about themselves. */
@NullMarked
package io.taopu.assistant.identity.web;

import org.jspecify.annotations.NullMarked;
