package cl.soser.canal.notification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** A wording as it is edited. */
public record TemplateText(
        @NotBlank @Size(max = 200) String subject, @NotBlank @Size(max = 6000) String body)
        implements Serializable {

    static TemplateText of(Template template) {
        return new TemplateText(template.subject(), template.body());
    }

    Template template() {
        return new Template(Header.line(subject, 200), body);
    }
}
