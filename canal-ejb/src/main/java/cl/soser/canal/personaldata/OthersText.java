package cl.soser.canal.personaldata;

import cl.soser.canal.identity.IdentityKind;
import cl.soser.canal.identity.IdentityReader;
import cl.soser.canal.identity.IdentitySpan;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.shared.privacy.MaskedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text as its person may have it: other people's names, mailboxes and numbers are hidden, hers
 * are not, nor the names of offices.
 */
final class OthersText implements UnaryOperator<String> {

    private static final String AGENCY = "Agencia(?: de Protección(?: de Datos Personales)?)?";
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    private final Set<String> words = new HashSet<>();
    private final List<String> keys;
    private final List<Pattern> patterns = new ArrayList<>();
    private final Pattern offices;

    OthersText(DataSubject subject) {
        this(subject, List.of(), List.of());
    }

    /**
     * @param former names that were hers once
     * @param offices areas and institutions
     */
    OthersText(DataSubject subject, List<String> former, List<String> offices) {
        this.offices =
                Pattern.compile(
                        Stream.concat(Stream.of(AGENCY), offices.stream().map(Pattern::quote))
                                .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
                        Pattern.CASE_INSENSITIVE
                                | Pattern.UNICODE_CASE
                                | Pattern.UNICODE_CHARACTER_CLASS);
        subject.names().forEach(name -> words.addAll(Plain.words(name)));
        former.forEach(name -> words.addAll(Plain.words(name)));
        Set<String> all = new HashSet<>();
        all.addAll(subject.mailboxes());
        all.addAll(subject.phones());
        all.addAll(subject.documents());
        keys =
                all.stream()
                        .filter(one -> one.length() > 3)
                        .sorted(Comparator.comparingInt((String one) -> -one.length()))
                        .toList();
        keys.forEach(
                key ->
                        patterns.add(
                                Pattern.compile(
                                        Pattern.quote(key),
                                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }

    @Override
    public String apply(String text) {
        if (text == null || text.isBlank()) {
            return text;
        }
        List<String> kept = new ArrayList<>();
        String masked = MaskedText.text(aside(withoutNames(text), kept));
        for (int i = kept.size() - 1; i >= 0; i--) {
            masked = masked.replace("" + OPEN + letter(i) + CLOSE, kept.get(i));
        }
        return masked;
    }

    private String withoutNames(String text) {
        List<MatchResult> named = offices.matcher(text).results().toList();
        List<IdentitySpan> others =
                IdentityReader.shipped().read(text).stream()
                        .filter(span -> span.kind() == IdentityKind.NOMBRE)
                        .filter(span -> named.stream().noneMatch(office -> isIn(span, office)))
                        .filter(span -> !isHers(text.substring(span.from(), span.until())))
                        .toList();
        return IdentitySpan.hide(text, others);
    }

    private static boolean isIn(IdentitySpan span, MatchResult office) {
        return office.start() <= span.from() && span.until() <= office.end();
    }

    private boolean isHers(String name) {
        return words.containsAll(Plain.words(name));
    }

    /** Her own numbers are put aside, as letters that no number is made of. */
    private String aside(String text, List<String> kept) {
        String left = text;
        for (Pattern pattern : patterns) {
            left =
                    pattern.matcher(left)
                            .replaceAll(
                                    found -> {
                                        kept.add(found.group());
                                        return "" + OPEN + letter(kept.size() - 1) + CLOSE;
                                    });
        }
        return left;
    }

    private static String letter(int number) {
        return String.valueOf((char) ('\uE100' + number % 0x1000));
    }
}
