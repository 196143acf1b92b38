package io.taopu.assistant.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds figures in an answer that stand neither in a cited source, nor on a card, nor in what was asked. */
final class FigureCheck {

    private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^\\s*(?:[-*]\\s+)?\\d+[.)、]\\s+|[①-⑳]");
    private static final Pattern MARK = Pattern.compile("\\[\\^?(\\d+)]|【(\\d+)】");

    private final Respondent sources;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    FigureCheck(Respondent sources) {
        this.sources = sources;
    }

    /** The unsupported figures as written; empty when every figure is borne out. */
    List<String> unsupported(Reply reply, List<String> asked) {
        var claims = new LinkedHashMap<>(FigureTokens.claimedBy(withoutMarks(reply)));
        var near = new ArrayList<>(asked);
        near.add(reply.cards());
        reply.citations()
                .forEach(source -> near.add(source.title() + "\n" + source.particulars() + "\n" + source.quote()));
        drop(claims, String.join("\n", near));
        for (Reply.Source source : reply.citations()) {
            if (!claims.isEmpty()) {
                drop(claims, wholeText(source));
            }
        }
        return List.copyOf(claims.values());
    }

    private static void drop(Map<String, String> claims, String evidence) {
        var tokens = FigureTokens.borneOutBy(evidence);
        claims.keySet().removeIf(claim -> FigureTokens.borneOut(claim, tokens));
    }

    private String wholeText(Reply.Source source) {
        return texts.computeIfAbsent(source.versionId(), version -> sources.textOf(source.documentId(), version));
    }

    private static String withoutMarks(Reply reply) {
        var numbers = reply.citations().stream()
                .map(source -> String.valueOf(source.n()))
                .collect(Collectors.toSet());
        String plain = LIST_NUMBER.matcher(reply.text()).replaceAll("");
        return MARK.matcher(plain).replaceAll(match -> {
            String number = match.group(1) != null ? match.group(1) : match.group(2);
            return numbers.contains(number) ? "" : "$0";
        });
    }
}
