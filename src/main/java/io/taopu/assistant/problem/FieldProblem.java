package io.taopu.assistant.problem;

/**
 * One thing wrong with one input.
 *
 * @param field name of the field, parameter or cell as the caller knows it
 * @param code short stable word, such as {@code required} or {@code range}
 * @param message what is wrong, for a person
 */
public record FieldProblem(String field, String code, String message) {}
