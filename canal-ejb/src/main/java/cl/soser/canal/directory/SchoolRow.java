package cl.soser.canal.directory;

import java.io.Serializable;

/**
 * One establishment in a list. Names repeat (eighteen running schools are called Gabriela Mistral),
 * so a list always shows code and comuna beside the name.
 */
public record SchoolRow(
        Long id,
        SchoolScheme scheme,
        String code,
        String checkDigit,
        String name,
        String comunaCode,
        String comuna,
        String regionCode,
        String region,
        String institution,
        SchoolStatus status)
        implements Serializable {

    /** The code as people see it: "2220-5" for an RBD, the bare code elsewhere. */
    public String fullCode() {
        return checkDigit == null ? code : code + "-" + checkDigit;
    }

    /** As {@link School#getTitle}, where one line must tell it from others of its name. */
    public String title() {
        return School.title(name, scheme, fullCode(), comuna);
    }
}
