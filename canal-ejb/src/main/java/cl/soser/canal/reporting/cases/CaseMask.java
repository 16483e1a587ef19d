package cl.soser.canal.reporting.cases;

import cl.soser.canal.identity.OwnPlace;
import cl.soser.canal.shared.privacy.TextMask;
import cl.soser.canal.ticket.identity.HiddenText;
import cl.soser.canal.ticket.identity.MarkCorrection;
import cl.soser.canal.ticket.identity.TextPart;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Hides persons in the texts of one request: whoever a text is about, and the person who filed it,
 * with numbers and mailboxes. The names of its establishment and comuna stay.
 */
final class CaseMask implements UnaryOperator<String> {

    /** What is hidden in a text by its words alone. */
    private interface Hiding {

        String of(String text, List<MarkCorrection> corrections, OwnPlace own);
    }

    private final TextMask person;
    private final List<MarkCorrection> corrections;
    private final OwnPlace own;
    private final Predicate<String> places;
    private final Hiding hidden;

    /**
     * @param places whether words are nothing but the name of an establishment of the directory
     */
    CaseMask(
            TextMask person,
            List<MarkCorrection> corrections,
            OwnPlace own,
            Predicate<String> places) {
        this(person, corrections, own, places, HiddenText::of);
    }

    /** For a reader to whom names were released: numbers, mailboxes and the rest stay hidden. */
    static CaseMask withNames(TextMask numbers, List<MarkCorrection> corrections, OwnPlace own) {
        return new CaseMask(numbers, corrections, own, words -> false, HiddenText::withNames);
    }

    private CaseMask(
            TextMask person,
            List<MarkCorrection> corrections,
            OwnPlace own,
            Predicate<String> places,
            Hiding hidden) {
        this.person = person;
        this.hidden = hidden;
        this.own = own;
        this.places = places;
        this.corrections = List.copyOf(corrections);
    }

    String subject(String text) {
        return hide(text, TextPart.ASUNTO);
    }

    String detail(String text) {
        return hide(text, TextPart.DETALLE);
    }

    /** Where it happened, as the person told it where the directory was of no help. */
    String place(String text) {
        String masked = apply(text);
        return text == null || masked.equals(text) || !places.test(text) ? masked : text;
    }

    private String hide(String text, TextPart part) {
        return person.apply(
                hidden.of(
                        text,
                        corrections.stream().filter(one -> one.getPart() == part).toList(),
                        own));
    }

    /** Any other text of it: an answer, a reason. Null stays null. */
    @Override
    public String apply(String text) {
        return person.apply(hidden.of(text, List.of(), own));
    }
}
