package io.taopu.assistant.answering.web;

import io.taopu.assistant.answering.Exchange;
import io.taopu.assistant.answering.Question;
import io.taopu.assistant.identity.Locales;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.problem.InputCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stateless question: everything it depends on comes with it. */
record AskRequest(
        @Nullable String question,
        @Nullable List<@Nullable Turn> history,
        @Nullable String locale,
        @Nullable String asOf,
        @Nullable Context context) {

    private static final int MAX_HISTORY = 200;
    private static final Set<String> ROLES = Set.of("user", "assistant");
    private static final Set<String> OUTCOMES = Set.of("answered", "clarify", "refused", "escalated", "smalltalk");

    /** What was said before: by the user, or by the assistant with how it ended. */
    record Turn(@Nullable String role, @Nullable String text, @Nullable String outcome) {}

    /** Where the question is asked. */
    record Context(@Nullable String page, @Nullable String parcelCode) {}

    /** @throws io.taopu.assistant.problem.ProblemException 422 naming every field that is wrong */
    Question read(Clock clock) {
        InputCheck check = new InputCheck();
        String text = check.text("question", question);
        String tag = Locales.read(check, "locale", locale);
        LocalDate day = check.day("asOf", asOf);
        String parcelCode = context == null ? null : check.optional("context.parcelCode", context.parcelCode(), 64);
        List<Exchange> exchanges = exchanges(check, history == null ? List.of() : history);
        check.done();
        return new Question(
                text, language(tag), day == null ? LocalDate.now(clock) : day, day != null, exchanges, parcelCode);
    }

    private static List<Exchange> exchanges(InputCheck check, List<@Nullable Turn> turns) {
        if (turns.size() > MAX_HISTORY) {
            check.reject("history", "too-long", "history has more than " + MAX_HISTORY + " entries");
            return List.of();
        }
        List<Exchange> exchanges = new ArrayList<>();
        String asked = null;
        for (int i = 0; i < turns.size(); i++) {
            String field = "history[" + i + "]";
            Turn turn = turns.get(i);
            String role = turn == null ? null : check.oneOf(field + ".role", turn.role(), ROLES);
            if (turn == null || turn.role() == null || turn.text() == null) {
                check.reject(field, "required", field + " needs role and text");
                continue;
            }
            String outcome = check.oneOf(field + ".outcome", turn.outcome(), OUTCOMES);
            String said = InputCheck.clean(turn.text());
            if ("user".equals(role)) {
                if (asked != null) {
                    exchanges.add(new Exchange(asked, null, null, null));
                }
                asked = said;
            } else if (asked != null) {
                exchanges.add(new Exchange(asked, outcome, said, null));
                asked = null;
            }
        }
        if (asked != null) {
            exchanges.add(new Exchange(asked, null, null, null));
        }
        return exchanges;
    }

    private static @Nullable Language language(@Nullable String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(null);
    }
}
