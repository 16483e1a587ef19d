package cl.soser.canal.shared.log;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.MissingResourceException;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands before the server's own handlers. It adds the request to each line, prints the stack of
 * one kind of failure once a minute and otherwise its words in one line, and tells a denied call in
 * one line.
 */
final class LogLines extends Handler {

    /** The container announces with it that a stack follows. */
    private static final String ANNOUNCEMENT = "AS-EJB-00056";

    private static final int LONGEST = 600;
    private static final Formatter WORDS = new SimpleFormatter();

    /** The class that the container makes of a use case. */
    private static final Pattern USE_CASE =
            Pattern.compile(".*\\.__EJB31_Generated__(\\w+?)__Intf____Bean__");

    private final List<Handler> handlers;
    private final boolean json;
    private final StackRation stacks = new StackRation();

    LogLines(List<Handler> handlers, boolean json) {
        this.handlers = handlers;
        this.json = json;
    }

    List<Handler> handlers() {
        return handlers;
    }

    @Override
    public void publish(LogRecord given) {
        if (ANNOUNCEMENT.equals(given.getMessage())) {
            return;
        }
        LogRecord line = line(given);
        for (Handler handler : handlers) {
            handler.publish(line);
        }
    }

    private LogRecord line(LogRecord given) {
        RequestTrace trace = RequestTrace.now();
        Throwable thrown = given.getThrown();
        boolean told = thrown != null && !showsStack(given, thrown);
        if (trace == null && !told) {
            return given;
        }
        String words = told ? words(given, thrown) : text(given);
        LogRecord line =
                new LogRecord(
                        given.getLevel(), trace == null || json ? words : trace.words() + words);
        line.setLoggerName(given.getLoggerName());
        line.setInstant(given.getInstant());
        line.setLongThreadID(given.getLongThreadID());
        line.setSequenceNumber(given.getSequenceNumber());
        line.setSourceClassName(given.getSourceClassName());
        line.setSourceMethodName(given.getSourceMethodName());
        line.setThrown(told ? null : thrown);
        if (json && trace != null) {
            line.setParameters(new Object[] {trace.fields()});
        }
        return line;
    }

    private boolean showsStack(LogRecord given, Throwable thrown) {
        return !isDenial(thrown)
                && stacks.allows(
                        given.getLoggerName()
                                + ' '
                                + root(thrown).getClass().getName()
                                + ' '
                                + place(root(thrown)),
                        given.getInstant());
    }

    private static boolean isDenial(Throwable thrown) {
        return thrown instanceof AccessLocalException || thrown instanceof EJBAccessException;
    }

    /** All of it in one line, whatever the message of the failure holds. */
    private static String words(LogRecord given, Throwable thrown) {
        Throwable root = root(thrown);
        String said = text(given);
        String line =
                isDenial(thrown)
                        ? "denied: " + place(thrown)
                        : (said.isBlank() ? "" : said + ": ")
                                + root.getClass().getName()
                                + (root.getMessage() == null ? "" : ": " + root.getMessage())
                                + " in "
                                + place(thrown);
        String plain = line.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    /** With its parameters and in the words of its bundle. */
    private static String text(LogRecord given) {
        if (given.getMessage() == null) {
            return "";
        }
        try {
            return WORDS.formatMessage(given);
        } catch (MissingResourceException unknown) {
            return given.getMessage();
        }
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; root.getCause() != null && depth < 50; depth++) {
            root = root.getCause();
        }
        return root;
    }

    /** The use case in which it happened, else the method that threw it. */
    private static String place(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        for (StackTraceElement frame : frames) {
            Matcher useCase = USE_CASE.matcher(frame.getClassName());
            if (useCase.matches()) {
                return useCase.group(1) + "." + frame.getMethodName();
            }
        }
        return frames.length == 0
                ? "an unknown place"
                : frames[0].getClassName() + "." + frames[0].getMethodName();
    }

    @Override
    public void flush() {
        handlers.forEach(Handler::flush);
    }

    /** The server's own are closed by the server. */
    @Override
    public void close() {
        flush();
    }
}
