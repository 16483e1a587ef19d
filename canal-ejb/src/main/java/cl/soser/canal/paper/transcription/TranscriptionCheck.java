package cl.soser.canal.paper.transcription;

import cl.soser.canal.paper.Folio;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.Phone;
import cl.soser.canal.person.Rut;
import cl.soser.canal.shared.SecretTokens;
import java.io.Serializable;
import java.util.Objects;

/**
 * What is looked at again before a sheet becomes a ticket: its folio, the RUT and where the answer
 * goes, as they will be kept. Folio and RUT have a check digit, which detects every single wrong
 * digit and every swap of neighbours, so they are compared with the photograph. A telephone or a
 * mailbox has none and is typed a second time, hidden.
 *
 * @param document a RUT or passport; null where the sheet has none
 * @param valid false for a RUT as it stands on the paper, with a digit that is not its own
 * @param contact mailbox or telephone the answer goes to; null for a letter
 */
public record TranscriptionCheck(
        String folio, String document, boolean valid, AnswerChannel channel, String contact)
        implements Serializable {

    static TranscriptionCheck of(Folio folio, PersonDetails person, String writtenDocument) {
        String document =
                person.identity().document() == null
                        ? writtenDocument
                        : Rut.read(person.identity().document())
                                .map(Rut::format)
                                .orElse(person.identity().document());
        return new TranscriptionCheck(
                folio.format(),
                document,
                person.identity().document() != null || writtenDocument == null,
                person.contact().answerChannel(),
                contact(person));
    }

    private static String contact(PersonDetails person) {
        return switch (person.contact().answerChannel()) {
            case CORREO -> person.contact().email();
            case LLAMADA, SMS ->
                    Phone.read(person.contact().mobile())
                            .or(() -> Phone.read(person.contact().landline()))
                            .map(Phone::format)
                            .orElse(null);
            case CARTA -> null;
        };
    }

    /** Identifies exactly this content, so that what is saved is what was looked at. */
    public String code() {
        return SecretTokens.hash(toString());
    }

    /** Whether what was typed a second time is the same contact. */
    public boolean isSame(String again) {
        if (contact == null) {
            return true;
        }
        return channel == AnswerChannel.CORREO
                ? Objects.equals(EmailNormalizer.of(contact), EmailNormalizer.of(again))
                : Phone.read(contact).equals(Phone.read(again));
    }
}
