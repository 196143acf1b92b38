@NullMarked
package io.taopu.assistant.web;

import org.jspecify.annotations.NullMarked;
