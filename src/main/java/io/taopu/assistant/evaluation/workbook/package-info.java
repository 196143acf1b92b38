/** Right answers to plot questions, computed straight from the workbook and without any code of {@code parcel}. */
@NullMarked
package io.taopu.assistant.evaluation.workbook;

import org.jspecify.annotations.NullMarked;
