package io.taopu.assistant.answering;

import org.jspecify.annotations.Nullable;

/**
 * One earlier turn.
 *
 * @param asked the investor's words
 * @param outcome wire name of how it ended, or null when the caller did not say
 * @param answered the text of the reply, or null
 * @param focus what it was about, or null when it must be rebuilt by reading the question again
 */
public record Exchange(String asked, @Nullable String outcome, @Nullable String answered, @Nullable Focus focus) {}
