/** Reads tables of plots as offices write them: headers by synonym, units, numbers as text, checks of plausibility. */
@NullMarked
package io.taopu.assistant.parcel.sheet;

import org.jspecify.annotations.NullMarked;
