/** The register over HTTP. */
@NullMarked
package io.taopu.assistant.parcel.web;

import org.jspecify.annotations.NullMarked;
