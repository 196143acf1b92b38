/** What a text says before any meaning: script, normal form, words, numerals, units, dates. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.taopu.assistant.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
