package cl.soser.recount;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * {@code recount.sh FILE}: exit 0 if everything agrees, 1 if something differs, 2 if unreadable.
 */
public final class Recount {

    private static final int DIFFERENT = 1;
    private static final int UNREADABLE = 2;

    private Recount() {}

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: recount.sh FILE");
            System.exit(UNREADABLE);
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int exit = run(Path.of(arguments[0]), out, System.err);
        out.flush();
        System.exit(exit);
    }

    static int run(Path file, PrintStream out, PrintStream err) {
        RecountReport report = new RecountReport(out);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String compared = new LogReader(report).read(lines);
            out.println(
                    "Compared "
                            + compared
                            + ": "
                            + (report.differences() == 0
                                    ? "no difference."
                                    : report.differences() + " differences."));
            return report.differences() == 0 ? 0 : DIFFERENT;
        } catch (UnreadableLogException e) {
            err.println(file + ": " + e.getMessage());
        } catch (NoSuchFileException e) {
            err.println(file + ": there is no such file");
        } catch (MalformedInputException e) {
            err.println(file + ": it is not UTF-8");
        } catch (IOException e) {
            err.println(file + ": " + e);
        }
        return UNREADABLE;
    }
}
