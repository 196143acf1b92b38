/** Documents over HTTP. */
@NullMarked
package io.taopu.assistant.knowledge.web;

import org.jspecify.annotations.NullMarked;
