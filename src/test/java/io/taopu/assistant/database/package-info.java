/** The databases that every store is tested on. */
@NullMarked
package io.taopu.assistant.database;

import org.jspecify.annotations.NullMarked;
