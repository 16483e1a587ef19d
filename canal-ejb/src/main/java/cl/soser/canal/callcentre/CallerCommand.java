package cl.soser.canal.callcentre;

import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.Filing;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.Phone;
import cl.soser.canal.shared.language.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.io.Serializable;
import java.util.Optional;

/**
 * Input: the caller, as the operator's page shows them.
 *
 * @param person handle of one on record, which a search gave to who sends it; null for a new person
 * @param version of that person when it was shown
 * @param confirmed the {@link CallerChange#code} of the changes the operator confirmed; null while
 *     none were
 * @param language what a new person says she reads; null for the usual Spanish, and not taken of
 *     one on record, who chooses it herself
 */
public record CallerCommand(
        @Size(max = 100) String person,
        Integer version,
        @Size(max = 100) String confirmed,
        @NotNull @Valid @ConvertGroup(from = Default.class, to = Filing.class)
                PersonDetails details,
        Language language)
        implements Serializable {

    /** Of somebody who reads Spanish, or did not say. */
    public CallerCommand(String person, Integer version, String confirmed, PersonDetails details) {
        this(person, version, confirmed, details, null);
    }

    /**
     * Why the person cannot be answered in the chosen way, as a key of the bundles; empty if they
     * can.
     */
    public static Optional<String> unreachable(PersonDetails details) {
        boolean phone = details.contact().mobile() != null || details.contact().landline() != null;
        boolean mobile = Phone.read(details.contact().mobile()).filter(Phone::isMobile).isPresent();
        AnswerChannel channel = details.contact().answerChannel();
        if (channel == AnswerChannel.CORREO && details.contact().email() == null) {
            return Optional.of("desk.channel.email");
        }
        if (channel == AnswerChannel.LLAMADA && !phone) {
            return Optional.of("desk.channel.phone");
        }
        if (channel == AnswerChannel.CARTA && details.contact().postalAddress() == null) {
            return Optional.of("desk.channel.address");
        }
        return channel == AnswerChannel.SMS && !mobile
                ? Optional.of("desk.channel.mobile")
                : Optional.empty();
    }
}
