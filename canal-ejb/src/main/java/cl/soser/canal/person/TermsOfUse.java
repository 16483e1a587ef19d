package cl.soser.canal.person;

import cl.soser.canal.shared.SecretTokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The terms of use that people accept. They are part of the code, so that version, text and hash
 * belong together: a changed text is a new version.
 *
 * @param version the first line of the file
 * @param text the rest, as shown
 * @param hash SHA-256 of the text
 */
public record TermsOfUse(String version, String text, String hash) {

    private static final TermsOfUse CURRENT = read();

    public static TermsOfUse current() {
        return CURRENT;
    }

    /** Paragraphs of plain text; one that begins with "# " is a heading. */
    public List<String> paragraphs() {
        return List.of(text.split("\n\\s*\n"));
    }

    private static TermsOfUse read() {
        try (InputStream stream = TermsOfUse.class.getResourceAsStream("terms.txt")) {
            String whole = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            int end = whole.indexOf('\n');
            String text = whole.substring(end).strip();
            return new TermsOfUse(whole.substring(0, end).strip(), text, SecretTokens.hash(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
