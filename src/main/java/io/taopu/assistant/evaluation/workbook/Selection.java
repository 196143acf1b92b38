package io.taopu.assistant.evaluation.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Plots picked by an expression.
 *
 * @param chosen those it certainly picks, in the order asked for
 * @param undecided those of which an unknown cell leaves it open
 */
record Selection(List<PlotRow> chosen, List<PlotRow> undecided) {

    private static final Pattern FORM =
            Pattern.compile("(.*?)(?:\\s+(highest|lowest|rank)\\s+(\\d+)\\s+by\\s+(\\w+))?");

    Selection {
        chosen = List.copyOf(chosen);
        undecided = List.copyOf(undecided);
    }

    static Selection of(String expression, List<PlotRow> plots) {
        var matcher = FORM.matcher(expression.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a selection: " + expression);
        }
        var chosen = new ArrayList<PlotRow>();
        var undecided = new ArrayList<PlotRow>();
        for (PlotRow plot : plots) {
            var holds = holds(matcher.group(1), plot);
            if (holds.isEmpty()) {
                undecided.add(plot);
            } else if (holds.get()) {
                chosen.add(plot);
            }
        }
        var filtered = new Selection(chosen, undecided);
        return matcher.group(2) == null
                ? filtered
                : filtered.ranked(matcher.group(2), Integer.parseInt(matcher.group(3)), matcher.group(4));
    }

    List<String> codes() {
        return chosen.stream().map(PlotRow::code).toList();
    }

    private Selection ranked(String mode, int n, String column) {
        var open = new ArrayList<>(undecided);
        chosen.stream().filter(plot -> plot.number(column).isEmpty()).forEach(open::add);
        Comparator<PlotRow> rising =
                Comparator.comparing(plot -> plot.number(column).orElseThrow());
        var sorted = chosen.stream()
                .filter(plot -> plot.number(column).isPresent())
                .sorted(mode.equals("lowest") ? rising : rising.reversed())
                .toList();
        if (mode.equals("rank")) {
            return new Selection(sorted.subList(n - 1, n), open);
        }
        var last = sorted.get(Math.min(n, sorted.size()) - 1).number(column);
        var kept = new ArrayList<>(sorted.subList(0, Math.min(n, sorted.size())));
        sorted.stream().skip(n).filter(plot -> plot.number(column).equals(last)).forEach(kept::add);
        return new Selection(kept, open);
    }

    /** Three-valued: an unknown cell decides nothing unless the other conditions do. */
    private static Optional<Boolean> holds(String filter, PlotRow plot) {
        return switch (filter) {
            case "all" -> Optional.of(true);
            case "none" -> Optional.of(false);
            default -> {
                var parts = Arrays.stream(filter.split("\\|\\|"))
                        .map(part -> allHold(part, plot))
                        .toList();
                yield parts.contains(Optional.of(true))
                        ? Optional.of(true)
                        : parts.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
            }
        };
    }

    private static Optional<Boolean> allHold(String conjunction, PlotRow plot) {
        var parts = Arrays.stream(conjunction.split("&&"))
                .map(condition -> Condition.parse(condition).holds(plot))
                .toList();
        return parts.contains(Optional.of(false))
                ? Optional.of(false)
                : parts.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
    }
}
