package cl.soser.prober;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs the command that the installation names, to alert somebody while the channel itself cannot.
 */
final class Alarm {

    /** An hour before the longest an event may last. */
    static final Duration AFTER = Duration.ofHours(3);

    private final String command;
    private final Consumer<String> log;

    Alarm(String command, Consumer<String> log) {
        this.command = command;
        this.log = log;
    }

    /** Does not wait: the next round is due. */
    void raise(String message) {
        if (command.isBlank()) {
            return;
        }
        Thread caller = new Thread(() -> run(message), "alarm");
        caller.setDaemon(true);
        caller.start();
    }

    private void run(String message) {
        try {
            Process process =
                    new ProcessBuilder("sh", "-c", command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write((message + "\n").getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                log.accept("the alarm's command never ended");
            } else if (process.exitValue() != 0) {
                log.accept("the alarm's command failed with " + process.exitValue());
            }
        } catch (IOException e) {
            log.accept("the alarm's command does not run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
