package io.taopu.assistant.answering.evidence;

import io.taopu.assistant.answering.read.ContentUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Statements that something is not known or not published, in the middle of a text that also states facts. */
final class Absence {

    private static final Pattern CLAUSE = Pattern.compile("[，,；;。.\\n](?!\\d)");
    private static final Pattern STATED = Pattern.compile(
            "(?:没有|未能?|尚未|并未)(?:查到|找到|列出|公布|给出|载明|说明|披露|公开)|查不到|无从查证"
                    + "|\\b(?:not|never|nor|no)\\b[^.;]{0,40}\\b(?:found|published|stated|listed|given|disclosed|available)\\b");

    private Absence() {}

    /**
     * Whether the text, about the question's subject, says that what is asked for is not known: the kind of figure asked
     * for is missing in it, or the clause that states the absence speaks of more of the question than any other.
     */
    static boolean decides(String text, List<ContentUnit> own, Set<String> asks) {
        String[] clauses = CLAUSE.split(text);
        double absent = -1;
        double told = 0;
        for (String clause : clauses) {
            double covered = Coverage.of(own, clause);
            if (STATED.matcher(clause).find()) {
                absent = Math.max(absent, covered);
            } else {
                told = Math.max(told, covered);
            }
        }
        return absent >= 0 && (absent > told || AnswerType.strict(asks) && AnswerType.fit(asks, text) == 0);
    }
}
