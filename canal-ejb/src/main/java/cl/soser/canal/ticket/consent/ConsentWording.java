package cl.soser.canal.ticket.consent;

import cl.soser.canal.purpose.Purpose;
import cl.soser.canal.shared.SecretTokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a representative agrees to. It is part of the code, so that version, text and hash belong
 * together: a changed text is a new version.
 *
 * @param version the first line of the file
 * @param text the rest, as shown
 * @param hash SHA-256 of the text
 */
public record ConsentWording(String version, String text, String hash) implements Serializable {

    private static final ConsentWording SURVEY = read("survey.txt");
    private static final ConsentWording LEARNING = read("learning.txt");

    static ConsentWording of(Purpose purpose) {
        return switch (purpose) {
            case ENCUESTA -> SURVEY;
            case APRENDIZAJE -> LEARNING;
            default -> throw new IllegalArgumentException(purpose + " asks no representative");
        };
    }

    private static ConsentWording read(String name) {
        try (InputStream stream = ConsentWording.class.getResourceAsStream(name)) {
            String whole = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            int end = whole.indexOf('\n');
            String text = whole.substring(end).strip();
            return new ConsentWording(
                    whole.substring(0, end).strip(), text, SecretTokens.hash(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
