package cl.soser.canal.right.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What an entry of a register says. */
public record RegisterEntryContent(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String purpose,
        @Size(max = 2000) String categories,
        @Size(max = 2000) String people,
        @Size(max = 2000) String ground,
        @Size(max = 2000) String recipients,
        @Size(max = 2000) String keptFor,
        @Size(max = 2000) String safeguards)
        implements Serializable {}
