package cl.soser.canal.routing;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.DangerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** The requests a rule is about. A null criterion matches everything. */
public record RuleCriteria(
        String motive,
        String topic,
        String subtopic,
        Urgency urgency,
        Channel channel,
        Context context,
        @NotNull Place place,
        @NotNull @Valid Text text)
        implements Serializable {

    /** Where a request is about; the region by its code. */
    public record Place(String institution, String region, Long school) implements Serializable {

        public static final Place ANY = new Place(null, null, null);
    }

    /**
     * What is said.
     *
     * @param danger its kind, as its sender answered or the words were read
     */
    public record Text(DangerKind danger, @Size(max = 2000) String words) implements Serializable {

        public Text {
            words = words == null || words.isBlank() ? null : words.strip();
        }
    }

    public static final RuleCriteria ANY = words(null);

    /** Requests with those words only. */
    public static RuleCriteria words(String words) {
        return text(new Text(null, words));
    }

    /** Requests that say that only. */
    public static RuleCriteria text(Text text) {
        return new RuleCriteria(null, null, null, null, null, null, Place.ANY, text);
    }

    public DangerKind danger() {
        return text.danger();
    }

    /** Null where it asks for none. */
    public String words() {
        return text.words();
    }
}
