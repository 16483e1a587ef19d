package cl.soser.canal.notification.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** A wording as it is edited. */
public record TemplateContent(
        @NotBlank @Size(max = 200) String subject, @NotBlank @Size(max = 6000) String body)
        implements Serializable {

    static TemplateContent of(Template template) {
        return new TemplateContent(template.subject(), template.body());
    }

    Template template() {
        return new Template(MailHeader.line(subject, 200), body);
    }
}
