package io.taopu.assistant.conversation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application started by hand on a free port, so that a test can stop it and start it again on the same data. */
public final class Running implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Running(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Running on(Path data, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--assistant.data=" + data));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        return new Running(SpringApplication.run(ConversationApp.class, arguments.toArray(new String[0])));
    }

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public Api api() {
        return new Api(port());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
