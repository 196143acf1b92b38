/** One scan of the folder, the runs in order, and the watch over the folder. */
@NullMarked
package io.taopu.assistant.ingestion.scan;

import org.jspecify.annotations.NullMarked;
