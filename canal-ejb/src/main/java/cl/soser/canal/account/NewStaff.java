package cl.soser.canal.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody to be let in by invitation. */
public record NewStaff(
        @NotBlank @EmailAddress String email,
        @NotBlank @Size(max = 200) String displayName,
        @NotNull @Valid StaffRights rights) {}
