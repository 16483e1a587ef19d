package cl.soser.canal.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is known of a citizen, as given on any channel. Only names are always present: by phone and
 * on paper, birth date, sex and e-mail may be missing (rules, section 3). Who registers gives her
 * document, telephone and mailbox, and the rest when she first files a request, if she likes; sex
 * has the choice "not stated".
 */
public record PersonDetails(
        @NotBlank(message = "{cl.soser.canal.person.firstNames.missing}") @Size(max = 100)
                String firstNames,
        @NotBlank(message = "{cl.soser.canal.person.lastNames.missing}") @Size(max = 100)
                String lastNames,
        @NotNull @Valid Identity identity,
        @Past @ValidBirthDate(groups = Registering.class) LocalDate birthDate,
        Sex sex,
        @NotNull(groups = Filing.class) UserType userType,
        @NotNull @Valid ContactDetails contact,
        @Size(max = 30) String institutionCode)
        implements Serializable {

    public PersonDetails {
        institutionCode =
                institutionCode == null || institutionCode.isBlank()
                        ? null
                        : institutionCode.strip();
    }

    /** The same person with another document. */
    public PersonDetails with(Identity other) {
        return new PersonDetails(
                firstNames, lastNames, other, birthDate, sex, userType, contact, institutionCode);
    }

    /** The same person with another mailbox. */
    public PersonDetails withEmail(String other) {
        return new PersonDetails(
                firstNames,
                lastNames,
                identity,
                birthDate,
                sex,
                userType,
                contact.withEmail(other),
                institutionCode);
    }
}
