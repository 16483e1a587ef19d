package cl.soser.canal.routing;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
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
        @Size(max = 2000) String words)
        implements Serializable {

    /** Where a request is about; the region by its code. */
    public record Place(String institution, String region, Long school) implements Serializable {

        public static final Place ANY = new Place(null, null, null);
    }

    public static final RuleCriteria ANY = words(null);

    /** Requests with those words only. */
    public static RuleCriteria words(String words) {
        return new RuleCriteria(null, null, null, null, null, null, Place.ANY, words);
    }
}
