package io.taopu.assistant.ingestion.metadata;

import io.taopu.assistant.knowledge.Block;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document says of itself: number, issuer, entry into force, end, what it repeals. Only statements about the
 * document itself count: lines of their own at its head, its signature, and sentences that do not speak of another text.
 */
final class TextMetadata {

    private static final int HEAD = 14;
    private static final int TAIL = 6;
    private static final String NUMBER =
            "[\\p{IsHan}A-Za-z]{1,14}\\s*[〔\\[【（(]\\s*(?:19|20)\\d{2}\\s*[〕\\]】）)]\\s*第?\\s*\\d{1,5}\\s*号";
    private static final Pattern NUMBER_LINE = Pattern.compile("^[（(]?(" + NUMBER + ")[）)]?$");
    private static final Pattern NUMBER_LABEL = Pattern.compile("(?:发文字号|文\\s*号|文件编号|文件号)\\s*[：:]\\s*(" + NUMBER
            + ")|(?:Document|Reference|Notice)\\s+(?:No\\.?|Number)\\s*:?\\s*(\\S[^\\n；;]{2,60})");
    private static final Pattern ISSUER_LABEL = Pattern.compile(
            "(?:发文机关|发布机构|发布单位|制定机关|印发机关|颁布单位|印发单位)\\s*[：:]\\s*([^\\n；;。]{2,60})|(?:Issued by|Issuing (?:body|authority)|Issuer)\\s*:\\s*([^\\n;]{3,120})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORGANISATION =
            Pattern.compile("^[\\p{IsHan}（）()、 ]{2,36}(?:政府|委员会|局|办公室|管委会|厅|部|中心|署|院|公司|协会)$");
    private static final Pattern DATE_LINE = Pattern.compile("^[（(]?\\s*(" + Dates.DAY + ")\\s*(?:印发|发布)?[）)]?$");
    private static final List<Pattern> FROM = List.of(
            Pattern.compile("自\\s*(" + Dates.DAY + ")\\s*(?:起|开始|之日起)(?:正式)?(?:施行|实施|生效|执行|试行)"),
            Pattern.compile("(?:施行|实施|生效)(?:日期|时间)\\s*[：:为]\\s*(" + Dates.DAY + ")"),
            Pattern.compile("有效期[：:为]?\\s*自?\\s*(" + Dates.DAY + ")\\s*(?:起)?\\s*(?:至|到|—|－|-)"),
            Pattern.compile(
                    "(?:effective|in force|takes? effect|comes? into (?:force|effect)|enters? into force|applies|apply|valid)\\s+(?:as\\s+)?(?:from|on|of|as of)?\\s*(?:the\\s+)?("
                            + Dates.DAY + ")",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "(?:Effective date|Date of entry into force)\\s*:\\s*(" + Dates.DAY + ")",
                    Pattern.CASE_INSENSITIVE));
    private static final Pattern FROM_ISSUE = Pattern.compile(
            "自(?:发布|印发|公布|颁布)之日起\\s*(?:(\\d{1,3})\\s*(?:个工作日|日|天)后)?\\s*(?:施行|实施|生效|执行|试行)|effective (?:from|on|upon) (?:the date of )?(?:issue|issuance|publication|promulgation)");
    private static final List<Pattern> TO = List.of(
            Pattern.compile("有效期(?:限)?\\s*(?:截止|延长|延续)?\\s*(?:至|到|止于|为至)\\s*(" + Dates.DAY + ")"),
            Pattern.compile("有效期[：:为]?\\s*自?\\s*" + Dates.DAY + "\\s*(?:起)?\\s*(?:至|到|—|－|-)\\s*(" + Dates.DAY + ")"),
            Pattern.compile("(?:施行|实施|执行)(?:期限)?\\s*(?:至|到)\\s*(" + Dates.DAY + ")"),
            Pattern.compile("(" + Dates.DAY + ")\\s*(?:起)?(?:失效|废止|停止执行)"),
            Pattern.compile("(?:失效|截止|终止)(?:日期|时间)\\s*[：:为]\\s*(" + Dates.DAY + ")"),
            Pattern.compile(
                    "(?:valid|in force|effective|remain\\w* (?:valid|in force|effective)|expires?|expiry date)\\s*(?:until|till|through|to|on|:)?\\s*(?:and including\\s+)?("
                            + Dates.DAY + ")",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\b(?:until|through|to)\\s+(" + Dates.DAY + ")", Pattern.CASE_INSENSITIVE));
    private static final Pattern YEARS = Pattern.compile(
            "有效期(?:限)?\\s*(?:为|是|：|:)?\\s*([一二三四五六七八九十两\\d]{1,2})\\s*(年|个月)|(?:valid|remains? (?:valid|in force|effective)|in force) for (?:a (?:period|term) of )?(\\w+) (years?|months?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REPEALED = Pattern.compile(
            "同时废止|予以废止|即行废止|同时失效|不再(?:执行|施行)|停止执行|repeal|supersede|replace[sd]?\\b|is (?:hereby )?abolished",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("《([^》]{3,120})》|[“\"]([^”\"]{6,160})[”\"]");
    private static final Pattern NUMBER_ANYWHERE = Pattern.compile("(?:沪|普|国|财|人社|上海|中)?" + NUMBER);
    private static final Pattern SELF = Pattern.compile(
            "本(?:办法|规定|通知|细则|实施细则|意见|政策|措施|若干措施|实施意见|方案|指南|公告|条例|文件|规则|决定|目录|标准|清单|制度|计划|须知)|\\b[Tt]h(?:is|ese) (?:\\w+ ){0,3}(?:measures?|rules?|notice|polic(?:y|ies)|provisions?|document|regulations?|opinions?|guidelines?|announcement|plan|scheme)\\b");
    private static final Map<String, Integer> ENGLISH_NUMBERS =
            Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "eight", 8, "ten", 10);

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private final boolean strict;

    private TextMetadata(List<Block> blocks, boolean strict) {
        this.strict = strict;
        blocks.forEach(this::addLines);
    }

    /** @param strict whether only sentences count that name the document itself ("本办法…", "these measures …") */
    static Map<String, Object> of(List<Block> blocks, boolean strict) {
        var text = new TextMetadata(blocks, strict);
        text.read();
        return text.values;
    }

    private void addLines(Block block) {
        switch (block) {
            case Block.Heading heading -> lines.addAll(heading.text().lines().toList());
            case Block.Paragraph paragraph ->
                lines.addAll(paragraph.text().lines().toList());
            case Block.ItemList list -> list.items().forEach(item -> lines.add(item.text()));
            case Block.Table table ->
                table.grid().rows().stream()
                        .limit(HEAD)
                        .forEach(row -> lines.add(String.join(
                                "：",
                                row.cells().stream()
                                        .map(cell -> cell.text())
                                        .filter(text -> !text.isEmpty())
                                        .distinct()
                                        .toList())));
        }
    }

    private void read() {
        var head = lines.subList(0, Math.min(HEAD, lines.size()));
        first(head, NUMBER_LINE)
                .or(() -> first(head, NUMBER_LABEL))
                .ifPresent(number -> values.put("documentNumber", tight(number)));
        var issued = signature();
        first(head, ISSUER_LABEL).ifPresent(issuer -> values.put("issuer", issuer));
        var from = ownDay(FROM).or(() -> fromIssue(issued));
        from.ifPresent(day -> values.put("effectiveFrom", day.toString()));
        var to = ownDay(TO).or(() -> from.flatMap(this::afterYears));
        to.filter(day -> from.isEmpty() || !day.isBefore(from.get()))
                .ifPresent(day -> values.put("effectiveTo", day.toString()));
        var repealed = repealed();
        if (!repealed.isEmpty()) {
            values.put("supersedes", List.copyOf(repealed));
        }
    }

    /** Issuer and day at the end of an official document; the day is that of its issue. */
    private Optional<LocalDate> signature() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            var date = DATE_LINE.matcher(lines.get(i).strip());
            String above = i > 0 ? lines.get(i - 1).strip() : "";
            boolean signed = ORGANISATION.matcher(above).matches();
            if (date.matches() && (signed || i >= lines.size() - TAIL)) {
                if (signed) {
                    values.put("issuer", above.replace(" ", ""));
                }
                return Dates.first(date.group(1));
            }
        }
        return lines.subList(0, Math.min(HEAD, lines.size())).stream()
                .map(line -> DATE_LINE.matcher(line.strip()))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(date -> Dates.first(date.group(1)));
    }

    private static Optional<String> first(List<String> lines, Pattern pattern) {
        for (String line : lines) {
            var matcher = pattern.matcher(line.strip());
            if (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        return Optional.of(matcher.group(group).strip());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> ownDay(List<Pattern> patterns) {
        for (String line : lines) {
            for (String sentence : line.split("(?<=[。；;])|(?<=[a-z\\d]\\.) ")) {
                for (Pattern pattern : patterns) {
                    var matcher = pattern.matcher(sentence);
                    if (matcher.find() && aboutItself(sentence, matcher.start())) {
                        return Dates.first(matcher.group(1));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The statement names this document, or stands at the head of a sentence or label without naming another text. */
    private boolean aboutItself(String sentence, int at) {
        String before = sentence.substring(0, at);
        if (SELF.matcher(sentence).find()) {
            return true;
        }
        if (strict) {
            return false;
        }
        boolean another = before.contains("《") || before.contains("“") || before.contains("\"");
        return !another && before.strip().length() <= 12 && !before.matches("(?s).*[\\p{IsHan}A-Za-z]{2,}[，,].*");
    }

    private Optional<LocalDate> fromIssue(Optional<LocalDate> issued) {
        for (String line : lines) {
            var matcher = FROM_ISSUE.matcher(line);
            if (matcher.find() && aboutItself(line, matcher.start())) {
                int days = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
                return issued.map(day -> day.plusDays(days));
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> afterYears(LocalDate from) {
        for (String line : lines) {
            var matcher = YEARS.matcher(line);
            if (matcher.find()
                    && (aboutItself(line, matcher.start())
                            || line.contains("施行")
                            || line.contains("实施")
                            || line.contains("force"))) {
                boolean chinese = matcher.group(1) != null;
                int count = chinese
                        ? Dates.number(matcher.group(1))
                        : matcher.group(3).matches("\\d+")
                                ? Integer.parseInt(matcher.group(3))
                                : ENGLISH_NUMBERS.getOrDefault(matcher.group(3).toLowerCase(java.util.Locale.ROOT), 0);
                String unit = chinese ? matcher.group(2) : matcher.group(4);
                var period =
                        unit.equals("年") || unit.startsWith("year") ? Period.ofYears(count) : Period.ofMonths(count);
                return count == 0
                        ? Optional.empty()
                        : Optional.of(from.plus(period).minusDays(1));
            }
        }
        return Optional.empty();
    }

    /** Titles and numbers in the sentences that repeal. */
    private LinkedHashSet<String> repealed() {
        var names = new LinkedHashSet<String>();
        for (String line : lines) {
            for (String sentence : line.split("(?<=[。；])")) {
                if (REPEALED.matcher(sentence).find()
                        && (SELF.matcher(line).find()
                                || (!strict && (sentence.contains("同时") || sentence.contains("原"))))) {
                    QUOTED.matcher(sentence)
                            .results()
                            .forEach(found -> names.add(found.group(1) != null ? found.group(1) : found.group(2)));
                    NUMBER_ANYWHERE.matcher(sentence).results().forEach(found -> names.add(tight(found.group())));
                }
            }
        }
        names.remove(values.get("documentNumber"));
        return names;
    }

    private static String tight(String number) {
        return number.matches(".*\\p{IsHan}.*") ? number.replaceAll("\\s+", "") : number.strip();
    }
}
