package io.taopu.assistant;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What an operator does beside the running application. Each command says on the terminal what it did. */
final class Command {

    private static final List<String> NAMES = List.of("backup", "move-to-postgres");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Command() {}

    static boolean named(String[] arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    /** Exit status: 0 when done. */
    static int run(String[] arguments) {
        return run(arguments, System.getenv(), System.out);
    }

    static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
        Path data = Path.of(arguments.length > 1 ? arguments[1] : environment.getOrDefault("ASSISTANT_DATA", "./data"));
        try {
            if (arguments[0].equals("backup")) {
                out.println("written: " + BackupRequest.in(data).await(PATIENCE));
            } else {
                move(data, environment, out);
            }
            return 0;
        } catch (IOException | RuntimeException failed) {
            out.println(arguments[0] + ": " + failed.getMessage());
            return 1;
        }
    }

    private static void move(Path data, Map<String, String> environment, PrintStream out) {
        String url = environment.get("SPRING_DATASOURCE_URL");
        if (url == null) {
            throw new IllegalStateException("name the target in SPRING_DATASOURCE_URL, …_USERNAME and …_PASSWORD");
        }
        JdbcMove move = new JdbcMove(
                data,
                url,
                environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
        move.run().forEach((table, rows) -> out.println(table + ": " + rows + " rows"));
        out.println("moved. The keys in " + data + " belong to these rows: keep the folder, or configure them"
                + " (docs/operations.md). The search index is made anew at the first start.");
    }
}
