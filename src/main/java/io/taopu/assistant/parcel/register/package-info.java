/** Keeps the rows of parcel sheets and answers exact questions about those that are live on a day. */
@NullMarked
package io.taopu.assistant.parcel.register;

import org.jspecify.annotations.NullMarked;
