package cl.soser.canal.account.signin;

import cl.soser.canal.shared.Plain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a password must be (OWASP ASVS 6.2): eight characters or more, of any kind, and not an
 * obvious one: not in the lists of leaked passwords, and not this channel's or the owner's name
 * with a short addition. No composition rules, no expiry, no truncation.
 */
final class PasswordPolicy {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    /** Besides an obvious word, a password must have this many characters. */
    private static final int OWN_PART = 6;

    private static final List<String> OURS =
            List.of("soser", "junaeb", "junji", "integra", "canalpae", "canal pae");

    private static final Set<String> COMMON = read("common-passwords.txt");

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    /** Why a password is rejected. */
    enum Weakness {
        SHORT,
        LONG,
        COMMON,
        GUESSABLE
    }

    private PasswordPolicy() {}

    /**
     * @param email the owner's address; null when it is not known yet
     */
    static Optional<Weakness> flawOf(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Weakness.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Weakness.LONG);
        }
        String folded = Plain.fold(password);
        if (isCommon(folded) || isMonotonous(folded)) {
            return Optional.of(Weakness.COMMON);
        }
        boolean guessable =
                Stream.concat(OURS.stream(), ownWords(email))
                        .anyMatch(word -> mostly(word, folded));
        return guessable ? Optional.of(Weakness.GUESSABLE) : Optional.empty();
    }

    /** In the lists, also with digits and signs around it: Verano2026! */
    private static boolean isCommon(String folded) {
        String core = AROUND.matcher(folded).replaceAll("");
        return COMMON.contains(folded)
                || COMMON.contains(core) && folded.length() - core.length() < OWN_PART;
    }

    /** One or two different characters, however many times. */
    private static boolean isMonotonous(String folded) {
        return folded.chars().distinct().count() <= 2;
    }

    private static boolean mostly(String word, String folded) {
        return folded.contains(word) && folded.replace(word, "").length() < OWN_PART;
    }

    /** The mailbox's name and its parts: maria.soto gives three words. */
    private static Stream<String> ownWords(String email) {
        if (email == null || email.indexOf('@') < 1) {
            return Stream.empty();
        }
        String name = Plain.fold(email.substring(0, email.indexOf('@')));
        return Stream.concat(Stream.of(name), Arrays.stream(name.split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= 4);
    }

    private static Set<String> read(String name) {
        try (InputStream stream = PasswordPolicy.class.getResourceAsStream(name);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#!"))
                    .map(Plain::fold)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
