package cl.soser.canal.shared.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A file of one language, whose head says what wrote it and which person revised it. */
public final class LanguageFile {

    /** Who or what wrote the file, when, and who revised it. */
    public static final String ORIGIN = "file.origin";

    public static final String MADE = "file.made";
    public static final String REVISED_BY = "file.revisedBy";
    public static final String REVISED_ON = "file.revisedOn";

    private LanguageFile() {}

    /** A resource in UTF-8, which must be there. */
    public static String read(String resource) {
        try (InputStream in = LanguageFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its lines of key and text. */
    public static Properties lines(String text) {
        Properties lines = new Properties();
        try (Reader reader = new StringReader(text)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** Whether it names the person who revised it. */
    public static boolean isRevised(Properties file) {
        return !file.getProperty(REVISED_BY, "").isBlank();
    }
}
