package cl.soser.canal.reporting.cases;

import cl.soser.canal.shared.privacy.TextMask;
import cl.soser.canal.ticket.identity.HiddenText;
import cl.soser.canal.ticket.identity.MarkCorrection;
import cl.soser.canal.ticket.identity.TextPart;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Hides persons in the texts of one request: whoever a text is about, and the person who filed it,
 * with numbers and mailboxes.
 */
final class CaseMask implements UnaryOperator<String> {

    private final TextMask person;
    private final List<MarkCorrection> corrections;
    private final BiFunction<String, List<MarkCorrection>, String> hidden;

    CaseMask(TextMask person, List<MarkCorrection> corrections) {
        this(person, corrections, HiddenText::of);
    }

    /** For a reader to whom names were released: numbers, mailboxes and the rest stay hidden. */
    static CaseMask withNames(TextMask numbers, List<MarkCorrection> corrections) {
        return new CaseMask(numbers, corrections, HiddenText::withNames);
    }

    private CaseMask(
            TextMask person,
            List<MarkCorrection> corrections,
            BiFunction<String, List<MarkCorrection>, String> hidden) {
        this.person = person;
        this.hidden = hidden;
        this.corrections = List.copyOf(corrections);
    }

    String subject(String text) {
        return hide(text, TextPart.ASUNTO);
    }

    String detail(String text) {
        return hide(text, TextPart.DETALLE);
    }

    private String hide(String text, TextPart part) {
        return person.apply(
                hidden.apply(
                        text, corrections.stream().filter(one -> one.getPart() == part).toList()));
    }

    /** Any other text of it: an answer, a reason. Null stays null. */
    @Override
    public String apply(String text) {
        return person.apply(hidden.apply(text, List.of()));
    }
}
