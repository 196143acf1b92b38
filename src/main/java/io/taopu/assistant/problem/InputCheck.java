package io.taopu.assistant.problem;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one input and collects everything wrong with them, so that a caller learns of all at once.
 * After {@link #done()} the values returned are valid; before, a wrong value is returned as an empty stand-in.
 */
public final class InputCheck {

    /** Longest text of a message or question in UTF-8 bytes. */
    public static final int MAX_TEXT_BYTES = 8_192;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final List<FieldProblem> problems = new ArrayList<>();

    /** Records a problem. */
    public void reject(String field, String code, String message) {
        problems.add(new FieldProblem(field, code, message));
    }

    /** A required text of 1 to 8,192 UTF-8 bytes, not blank, with NUL and unpaired surrogates replaced. */
    public String text(String field, @Nullable String value) {
        if (value == null) {
            reject(field, "required", field + " is required");
            return "";
        }
        String clean = clean(value);
        if (blank(clean)) {
            reject(field, "blank", field + " is blank");
        } else if (tooLong(clean)) {
            reject(field, "too-long", field + " is longer than 8,192 bytes");
        }
        return clean;
    }

    /** An optional text of at most so many UTF-8 bytes; null when absent or blank. */
    public @Nullable String optional(String field, @Nullable String value, int maxBytes) {
        if (value == null) {
            return null;
        }
        String clean = clean(value);
        if (clean.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            reject(field, "too-long", field + " is longer than " + maxBytes + " bytes");
        }
        return blank(clean) ? null : clean;
    }

    /** An identifier chosen by the caller: 1 to 200 characters, none of them a control character; null when absent. */
    public @Nullable String identifier(String field, @Nullable String value) {
        if (value != null
                && (value.isBlank()
                        || value.length() > 200
                        || !value.equals(clean(value))
                        || value.chars().anyMatch(Character::isISOControl))) {
            reject(field, "format", field + " must be 1 to 200 printable characters");
        }
        return value;
    }

    /** An optional day written YYYY-MM-DD. */
    public @Nullable LocalDate day(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value, DAY);
            if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // reported below, with the years out of range
        }
        reject(field, "date", field + " must be a day written YYYY-MM-DD");
        return null;
    }

    /** An optional word out of a closed list. */
    public @Nullable String oneOf(String field, @Nullable String value, Set<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            reject(
                    field,
                    "value",
                    field + " must be one of "
                            + String.join(", ", allowed.stream().sorted().toList()));
            return null;
        }
        return value;
    }

    /** Whether nothing has been found wrong so far. */
    public boolean clean() {
        return problems.isEmpty();
    }

    /** Whether a text is longer than a message may be. */
    public static boolean tooLong(String value) {
        return clean(value).getBytes(StandardCharsets.UTF_8).length > MAX_TEXT_BYTES;
    }

    /** @throws ProblemException 422 when anything was wrong */
    public void done() {
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID, problems.getFirst().message(), problems);
        }
    }

    /** The text with NUL and unpaired surrogates replaced by U+FFFD. */
    public static String clean(String value) {
        StringBuilder out = null;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean bad = c == 0;
            if (Character.isHighSurrogate(c)) {
                if (i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))) {
                    i++;
                } else {
                    bad = true;
                }
            } else if (Character.isLowSurrogate(c)) {
                bad = true;
            }
            if (bad) {
                out = out == null ? new StringBuilder(value) : out;
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out == null ? value : out.toString();
    }

    private static boolean blank(String value) {
        return value.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
