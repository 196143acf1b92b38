package io.taopu.assistant.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML between two lines of three dashes at the head of a text.
 *
 * @param values the keys; booleans as such, everything else as the text that was written
 * @param rest the text after it
 */
public record FrontMatter(Map<String, Object> values, String rest) {

    private static final String FENCE = "---";
    private static final int ALIASES = 10;
    private static final int CODE_POINTS = 100_000;

    /** Splits the text; without front matter the values are empty and the rest is the whole text. */
    public static FrontMatter of(String text) {
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

    /**
     * Keys of a YAML mapping; empty when the text is no mapping.
     *
     * @throws UnreadableFileException when it is not YAML
     */
    public static Map<String, Object> yaml(String yaml) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(ALIASES);
        options.setCodePointLimit(CODE_POINTS);
        options.setAllowDuplicateKeys(false);
        var dumping = new DumperOptions();
        var loader =
                new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new PlainResolver());
        var values = new LinkedHashMap<String, Object>();
        try {
            Object loaded = loader.load(yaml);
            if (loaded instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    if (key != null && value != null) {
                        values.put(key.toString(), value);
                    }
                });
            }
        } catch (YAMLException e) {
            throw new UnreadableFileException(UnreadableFileException.Reason.METADATA, e);
        }
        return values;
    }

    private static final class PlainResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
