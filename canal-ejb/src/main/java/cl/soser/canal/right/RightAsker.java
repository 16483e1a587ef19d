package cl.soser.canal.right;

import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.person.Rut;
import cl.soser.canal.person.ValidEmail;
import cl.soser.canal.person.ValidPhone;
import cl.soser.canal.shared.Plain;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Optional;

/**
 * Who asks, as they wrote it.
 *
 * @param email where the answer is told of; null where it goes by letter
 * @param address of the letter; null where there is a mailbox
 */
public record RightAsker(
        @NotBlank(message = "{cl.soser.canal.right.name.missing}") @Size(min = 3, max = 200)
                String name,
        @Size(max = 30) String document,
        @ValidEmail @Size(max = 254) String email,
        @ValidPhone @Size(max = 30) String phone,
        @Size(max = 300) String address)
        implements Serializable {

    private static final String RUT = "[0-9]{1,3}[0-9. ]{5,9}-\\s*[0-9kK]";

    public RightAsker {
        name = text(name);
        document = text(document);
        email = text(email);
        phone = text(phone);
        address = text(address);
    }

    static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    public boolean isReachable() {
        return email != null || address != null;
    }

    /** Named, as the next, after the field where the error is shown. */
    @AssertTrue(message = "{cl.soser.canal.right.reachable}")
    public boolean isEmail() {
        return isReachable();
    }

    @AssertTrue(message = "{cl.soser.canal.right.document}")
    public boolean isDocument() {
        return isDocument(document);
    }

    /** A passport has any form; what is written as a RUT must be one. */
    static boolean isDocument(String typed) {
        return typed == null || !typed.matches(RUT) || Rut.isValid(typed);
    }

    public String emailKey() {
        return EmailNormalizer.of(email);
    }

    public Optional<Rut> rut() {
        return Rut.read(document);
    }

    /** What makes two askers look like one: the account, else the mailbox, else what is written. */
    String key(Long account) {
        if (account != null) {
            return "a" + account;
        }
        if (email != null) {
            return "e" + emailKey();
        }
        return "n" + Plain.fold(name) + "|" + rut().map(Rut::compact).orElse(Plain.fold(address));
    }
}
