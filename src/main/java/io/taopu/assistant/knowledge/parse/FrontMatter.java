package io.taopu.assistant.knowledge.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * YAML between two lines of three dashes at the head of a text.
 *
 * @param values the keys; dates stay as written
 * @param rest the text after it
 */
public record FrontMatter(Map<String, Object> values, String rest) {

    private static final String FENCE = "---";
    private static final int ALIASES = 10;
    private static final int CODE_POINTS = 100_000;

    static FrontMatter of(String text) {
        String start = text.stripLeading();
        if (!start.startsWith(FENCE + "\n") && !start.startsWith(FENCE + "\r\n")) {
            return new FrontMatter(Map.of(), text);
        }
        int bodyFrom = start.indexOf('\n') + 1;
        int end = start.indexOf("\n" + FENCE, bodyFrom - 1);
        if (end < 0) {
            return new FrontMatter(Map.of(), text);
        }
        var values = yaml(start.substring(bodyFrom, Math.max(bodyFrom, end)));
        int lineEnd = start.indexOf('\n', end + 1);
        return values.isEmpty()
                ? new FrontMatter(Map.of(), text)
                : new FrontMatter(values, lineEnd < 0 ? "" : start.substring(lineEnd + 1));
    }

    /** Keys of a YAML mapping; empty when it is none or cannot be read. */
    public static Map<String, Object> yaml(String yaml) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(ALIASES);
        options.setCodePointLimit(CODE_POINTS);
        options.setAllowDuplicateKeys(false);
        var values = new LinkedHashMap<String, Object>();
        try {
            Object loaded = new Yaml(new SafeConstructor(options), new org.yaml.snakeyaml.representer.Representer(
                            new org.yaml.snakeyaml.DumperOptions()), new org.yaml.snakeyaml.DumperOptions(), options, new PlainResolver())
                    .load(yaml);
            if (loaded instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    if (key != null && value != null) {
                        values.put(key.toString(), value);
                    }
                });
            }
        } catch (YAMLException e) {
            return Map.of();
        }
        return values;
    }

    /** Reads booleans and nulls as such and everything else (dates, numbers) as the text that was written. */
    private static final class PlainResolver extends org.yaml.snakeyaml.resolver.Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.NULL, EMPTY, null);
            addImplicitResolver(org.yaml.snakeyaml.nodes.Tag.MERGE, MERGE, "<");
        }
    }
}
