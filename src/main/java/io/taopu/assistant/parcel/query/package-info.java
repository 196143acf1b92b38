/** Reads questions about plots, Chinese and English, into exact queries; every word comes from the lexicon or the register. */
@NullMarked
package io.taopu.assistant.parcel.query;

import org.jspecify.annotations.NullMarked;
