package io.taopu.assistant.problem;

/**
 * The stable kinds of problem a caller can meet. The code is part of the public contract
 * ({@code type} is {@code urn:problem:CODE}); the status is the HTTP status it is sent with.
 */
public enum ProblemType {
    MALFORMED("malformed", 400, "Malformed request"),
    UNAUTHENTICATED("unauthenticated", 401, "Not authenticated"),
    BAD_CREDENTIALS("bad-credentials", 401, "Bad credentials"),
    IDENTITY_TOKEN_INVALID("identity-token-invalid", 401, "Identity token invalid"),
    FORBIDDEN("forbidden", 403, "Forbidden"),
    NOT_FOUND("not-found", 404, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
    NOT_ACCEPTABLE("not-acceptable", 406, "Not acceptable"),
    CLIENT_MESSAGE_ID_REUSED("client-message-id-reused", 409, "Client message id reused with another text"),
    WRONG_STATE("wrong-state", 409, "Wrong state"),
    TOO_LARGE("too-large", 413, "Too large"),
    UNSUPPORTED_TYPE("unsupported-type", 415, "Unsupported media type"),
    INVALID("invalid", 422, "Invalid input"),
    CONSENT_REQUIRED("consent-required", 422, "Consent required"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
    INTERNAL("internal", 500, "Internal error"),
    UNAVAILABLE("unavailable", 503, "Not available yet");

    private final String code;
    private final int status;
    private final String title;

    ProblemType(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
