@NullMarked
package io.taopu.assistant.ingestion.web;

import org.jspecify.annotations.NullMarked;
