/** The stateless question over HTTP. */
@NullMarked
package io.taopu.assistant.answering.web;

import org.jspecify.annotations.NullMarked;
