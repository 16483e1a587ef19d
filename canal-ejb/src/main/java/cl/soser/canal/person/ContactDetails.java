package cl.soser.canal.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * How a person is reached.
 *
 * @param mobile any telephone the person answers, in any usual spelling
 * @param comunaCode gives the region too: its first two digits are the region's (SUBDERE)
 * @param answerChannel null means by mail
 * @param postalAddress street, number and place, as an envelope has it; null where no letter is
 *     sent
 */
public record ContactDetails(
        @NotBlank(groups = Registering.class, message = "{cl.soser.canal.person.mobile.missing}")
                @ValidPhone
                String mobile,
        @ValidPhone String landline,
        @Size(min = 5, max = 5) String comunaCode,
        @NotBlank(groups = Registering.class, message = "{cl.soser.canal.person.email.missing}")
                @ValidEmail
                String email,
        AnswerChannel answerChannel,
        @Size(max = 200) String postalAddress)
        implements Serializable {

    public static final ContactDetails NONE =
            new ContactDetails(null, null, null, null, null, null);

    public ContactDetails {
        mobile = blankToNull(mobile);
        landline = blankToNull(landline);
        comunaCode = blankToNull(comunaCode);
        email = blankToNull(email);
        answerChannel = answerChannel == null ? AnswerChannel.CORREO : answerChannel;
        postalAddress = blankToNull(postalAddress);
    }

    /** Known by a mailbox only. */
    public static ContactDetails mail(String email) {
        return NONE.withEmail(email);
    }

    /** The same with another mailbox. */
    public ContactDetails withEmail(String other) {
        return new ContactDetails(
                mobile, landline, comunaCode, other, answerChannel, postalAddress);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
