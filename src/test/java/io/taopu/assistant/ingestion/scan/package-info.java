@NullMarked
package io.taopu.assistant.ingestion.scan;

import org.jspecify.annotations.NullMarked;
