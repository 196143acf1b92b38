/** The report as it is read: terminal, page, JSON. */
@NullMarked
package io.taopu.assistant.evaluation.report;

import org.jspecify.annotations.NullMarked;
