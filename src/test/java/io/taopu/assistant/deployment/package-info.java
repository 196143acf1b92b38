/** What the files for containers must keep to. */
@NullMarked
package io.taopu.assistant.deployment;

import org.jspecify.annotations.NullMarked;
