/** The structured register of plots: read a sheet, validate, filter, compare, aggregate. */
@ApplicationModule(allowedDependencies = {"knowledge", "language"})
@NullMarked
package io.taopu.assistant.parcel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
