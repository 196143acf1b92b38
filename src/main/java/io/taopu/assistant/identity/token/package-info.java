/** Keys, and what is signed or encrypted with them. */
@NullMarked
package io.taopu.assistant.identity.token;

import org.jspecify.annotations.NullMarked;
