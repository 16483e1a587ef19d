package cl.soser.canal.routing;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.shared.Tokens;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Input: a routing rule. A null criterion matches everything. */
public record RuleText(
        @NotBlank @Size(max = 120) String name,
        String motive,
        String topic,
        String subtopic,
        Urgency urgency,
        Channel channel,
        Context context,
        String institution,
        String region,
        Long school,
        @Size(max = 2000) String words,
        String area,
        @NotNull List<String> copies,
        Urgency operativeUrgency,
        boolean alert,
        boolean restricted,
        boolean holdsAnswer,
        boolean stops)
        implements Serializable {

    public RuleText {
        copies = List.copyOf(copies);
    }

    /** Whether it has no criterion and so matches every request. */
    public boolean isAboutEverything() {
        return words == null
                && school == null
                && Stream.of(
                                motive,
                                topic,
                                subtopic,
                                urgency,
                                channel,
                                context,
                                institution,
                                region)
                        .allMatch(Objects::isNull);
    }

    /** The code of exactly this rule in this place, so that what is saved is what was tried. */
    public String code(Long after) {
        return Tokens.hash(this + " " + after);
    }
}
