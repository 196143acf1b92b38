package io.taopu.assistant.knowledge.parse;

/**
 * A horizontal or vertical rule, in points, y from the top.
 *
 * @param at its y when horizontal, its x when vertical
 * @param from smaller end along the other axis
 * @param to larger end
 */
record PdfRule(boolean horizontal, float at, float from, float to) {}
