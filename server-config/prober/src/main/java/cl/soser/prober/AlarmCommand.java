package cl.soser.prober;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A command of the installation, which gets the text on its standard input. */
record AlarmCommand(String command) implements Alarm.Way {

    @Override
    public String name() {
        return "command";
    }

    @Override
    public void tell(Alarm.Message message) throws Alarm.FailedException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder("sh", "-c", command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write((message.text() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new Alarm.FailedException("the alarm's command never ended");
            }
            if (process.exitValue() != 0) {
                throw new Alarm.FailedException(
                        "the alarm's command failed with " + process.exitValue());
            }
        } catch (IOException e) {
            throw new Alarm.FailedException("the alarm's command does not run: " + e.getMessage());
        }
    }
}
