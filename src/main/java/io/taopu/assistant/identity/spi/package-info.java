/** What a module that keeps words or contacts of visitors implements for their rights over that data. */
@NamedInterface("spi")
@NullMarked
package io.taopu.assistant.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
