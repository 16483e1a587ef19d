package cl.soser.canal.right.answer;

import cl.soser.canal.person.ValidEmail;
import cl.soser.canal.person.ValidPhone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the personal-data officer is reached, as the public pages say it.
 *
 * @param responsible who answers for the data
 */
public record DataOfficeContent(
        @NotBlank @Size(max = 200) String responsible,
        @ValidEmail @Size(max = 254) String email,
        @ValidPhone @Size(max = 30) String phone,
        @Size(max = 300) String address)
        implements Serializable {

    public DataOfficeContent {
        email = blankToNull(email);
        phone = blankToNull(phone);
        address = blankToNull(address);
    }

    /** Every way to reach her in one line; null where none is set. */
    public String contact() {
        String all =
                Stream.of(email, phone, address)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
        return blankToNull(all);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
