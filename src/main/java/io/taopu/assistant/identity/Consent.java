package io.taopu.assistant.identity;

import java.time.Instant;

/**
 * That a visitor agreed to be contacted.
 *
 * @param version which wording of the consent was agreed to
 */
public record Consent(String version, Instant givenAt) {

    /** The wording shown at present. */
    public static final String CURRENT_VERSION = "2026-01";
}
