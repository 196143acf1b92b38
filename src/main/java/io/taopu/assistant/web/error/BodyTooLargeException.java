package io.taopu.assistant.web.error;

import java.io.IOException;

/** A request body went on beyond what is allowed. */
public class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;
}
